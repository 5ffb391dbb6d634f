using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Threagile;

/// <summary>A row of <c>risk_tracking</c>: what was decided about a risk, or about all whose ids match.</summary>
internal sealed class ThreagileTrackingRow
{
    private readonly ForeignReader _reader;
    private readonly DiagnosticBag _diagnostics;
    private string? _text;
    private (ThreatStatus, Treatment?)? _status;

    /// <summary>Takes the row of a risk's id, with <c>*</c> for what may be anything.</summary>
    public ThreagileTrackingRow(string pattern, ForeignReader reader, DiagnosticBag diagnostics)
    {
        Pattern = pattern.Trim();
        Parts = Pattern.Split('@');
        IsWildcard = Pattern.Contains('*', StringComparison.Ordinal);
        _reader = reader;
        _diagnostics = diagnostics;
        CheckedBy = [.. reader.Texts("checked_by").Select(name => ForeignReader.OneLine(name.Value))];
        // A name that is written in some other way must not come out where the site's policy for persons does not reach.
        reader.Ignore("checked_by");
    }

    /// <summary>The id, or the pattern of ids.</summary>
    public string Pattern { get; }

    /// <summary>Its parts, between <c>@</c>.</summary>
    public string[] Parts { get; }

    /// <summary>Whether it may match several ids.</summary>
    public bool IsWildcard { get; }

    /// <summary>Who decided.</summary>
    public ImmutableArray<string> CheckedBy { get; }

    /// <summary>Where it stands.</summary>
    public SourceLocation Location => _reader.Start;

    /// <summary>Whether some risk has it.</summary>
    public bool IsUsed { get; set; }

    /// <summary>The threat that stands for it, where it matches no risk that is known.</summary>
    public Claim? Claim
    {
        get => _reader.Element;
        set => _reader.Element = value;
    }

    /// <summary>The source's word for the status.</summary>
    public string? SourceStatus => _reader.Line("status");

    /// <summary>What the word means; a word that the tool does not have is reported once.</summary>
    public (ThreatStatus Status, Treatment? Treatment) Status => _status ??= ReadStatus();

    /// <summary>What was said of the decision, as Markdown; empty where nothing was.</summary>
    public string Text => _text ??= ReadText();

    /// <summary>Lists what was said with what else the source says, where there was no room for it.</summary>
    public void PutBackText()
    {
        _reader.PutBack("justification");
        _reader.PutBack("ticket");
        _reader.PutBack("date");
    }

    /// <summary>
    /// Whether a risk's id matches: each part the same, <c>*</c> in a part for one letter or more. Like the tool, whose expression has no
    /// end, it lets further parts follow.
    /// </summary>
    public bool Matches(string[] parts)
    {
        if (parts.Length < Parts.Length)
        {
            return false;
        }

        for (var i = 0; i < Parts.Length; i++)
        {
            if (!MatchesPart(Parts[i], parts[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MatchesPart(string pattern, string part)
    {
        // Goes back to the last star only, which finds a match wherever there is one.
        int at = 0, p = 0, star = -1, after = 0;
        while (at < part.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                after = ++at;
            }
            else if (p < pattern.Length && char.ToLowerInvariant(pattern[p]) == char.ToLowerInvariant(part[at]))
            {
                p++;
                at++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                at = ++after;
            }
            else
            {
                return false;
            }
        }

        return p == pattern.Length;
    }

    private (ThreatStatus, Treatment?) ReadStatus()
    {
        if (ThreagileWords.StatusOf(SourceStatus) is { } known)
        {
            return known;
        }

        _diagnostics.Add(ModelDiagnostics.ImportedValueOdd.At(
            _reader.Location("status"),
            $"the status \"{ImportIds.Shorten(SourceStatus!)}\" of \"{ImportIds.Shorten(Pattern)}\" is not one that Threagile has"));
        return (ThreatStatus.NotTriaged, null);
    }

    private string ReadText()
    {
        var why = _reader.Html("justification")?.Markdown;
        List<string> rest = [];
        if (_reader.Line("ticket") is { } ticket)
        {
            rest.Add($"ticket {ticket}");
        }

        if (_reader.Line("date") is { } date)
        {
            rest.Add(date);
        }

        var more = string.Join(", ", rest);
        return why is null ? (more.Length == 0 ? "" : $"Tracked: {more}.") : more.Length == 0 ? $"Tracked: {why}" : $"Tracked: {why} ({more})";
    }
}
