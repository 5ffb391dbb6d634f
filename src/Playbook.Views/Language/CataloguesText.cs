namespace Playbook.Views.Language;

/// <summary>Glossary, roles, references to catalogues.</summary>
public sealed record CataloguesText(
    string Catalogue,
    string Edition,
    string At,
    string OpenOf,
    string NotTriaged,
    Counted ShowUntriaged,
    string Note,
    string TermsByLetter,
    string PermanentTerm,
    string Also,
    string See,
    string Roles,
    string PermanentRole,
    string OwnsNothing,
    string Owns,
    string YetToDo,
    string FiledUnder,
    string NoneSoFar,
    string Glossary,
    string ReferredToBy,
    string Describes);
