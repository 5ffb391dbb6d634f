namespace Playbook.Views.Language;

/// <summary>What stands in and beside a risk matrix, in the page and as a picture.</summary>
public sealed record MatrixText(
    string LevelsLeastFirst,
    string AppetiteLine,
    string AppetiteOfPicture,
    string AppetiteEnds,
    string BeyondAppetite,
    string HasLeft,
    string HasCome,
    Counted CountGone,
    string ByScoreOrWord,
    string NotPlaced,
    string Mean,
    string NoMean,
    string None,
    string Moves,
    Counted CountMoves,
    string To,
    string Still,
    string FromTo,
    string Now);
