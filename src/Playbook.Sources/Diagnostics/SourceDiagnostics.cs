using System.Collections.Immutable;

namespace Playbook.Sources.Diagnostics;

/// <summary>The kinds of diagnostics about files as such and about the YAML in them: PB1001 to PB1099.</summary>
public static class SourceDiagnostics
{
    /// <summary>PB1001</summary>
    public static readonly DiagnosticDescriptor FileUnreadable = new(
        "PB1001",
        Severity.Error,
        "A file cannot be read",
        "The operating system refused to open the file, or it vanished while the site was being built. Whatever it holds is missing from the site.",
        "Check that the file exists, that it is not a link to nowhere, and that you may read it.");

    /// <summary>PB1002</summary>
    public static readonly DiagnosticDescriptor FileTooLarge = new(
        "PB1002",
        Severity.Error,
        "A file is too large",
        "Files that are parsed have a greatest size, so that no single file can take all the memory of a build. The file was not read.",
        "Split the file, or take out what does not belong in it, such as pictures written as text.");

    /// <summary>PB1003</summary>
    public static readonly DiagnosticDescriptor FileNotUtf8 = new(
        "PB1003",
        Severity.Error,
        "A file is not UTF-8",
        "Text is read as UTF-8, with or without a byte order mark. The bytes named are not UTF-8, so the letters they stand for cannot be known, and the file was not read.",
        "Save the file as UTF-8. In most editors this is a choice when saving; on the command line, `iconv -f UTF-16 -t UTF-8` converts it.");

    /// <summary>PB1010</summary>
    public static readonly DiagnosticDescriptor YamlSyntax = new(
        "PB1010",
        Severity.Error,
        "This is not YAML",
        "The text breaks YAML's grammar at or shortly before the place named. Nothing of it could be read, since whatever follows could mean anything.",
        "Most often a text that holds a colon and a space, or that begins with `@`, `[`, `{`, `*`, `&`, `!` or `%`, wants quotes around it; "
        + "or a line is indented differently from its neighbours; or a quote or bracket is not closed.");

    /// <summary>PB1011</summary>
    public static readonly DiagnosticDescriptor YamlTooLong = new(
        "PB1011",
        Severity.Error,
        "YAML is too long",
        "YAML is read up to 4 MB of text. No file written by hand comes near.",
        "Split the file.");

    /// <summary>PB1012</summary>
    public static readonly DiagnosticDescriptor YamlTooDeep = new(
        "PB1012",
        Severity.Error,
        "YAML is nested too deeply",
        "Lists and mappings may lie 64 deep in each other, aliases followed. Deeper files are made to exhaust a reader, and are not read.",
        "Make the structure flatter. An attack tree that is deeper reads better as several trees.");

    /// <summary>PB1013</summary>
    public static readonly DiagnosticDescriptor YamlTooManyNodes = new(
        "PB1013",
        Severity.Error,
        "YAML holds too much",
        "A document may have 200,000 nodes, where an alias counts as much as what it repeats. A few lines of aliases that repeat aliases "
        + "would otherwise stand for more than any memory holds.",
        "Split the file, or repeat less by aliases.");

    /// <summary>PB1014</summary>
    public static readonly DiagnosticDescriptor YamlCycle = new(
        "PB1014",
        Severity.Error,
        "An alias repeats what it stands in",
        "A value that contains itself has no end, so it was not read.",
        "Write out what is meant at the place of the alias.");

    /// <summary>PB1015</summary>
    public static readonly DiagnosticDescriptor YamlDuplicateKey = new(
        "PB1015",
        Severity.Error,
        "A key stands twice in one mapping",
        "A mapping has each key once. The first value is used and the second one ignored, so that a value was lost.",
        "Keep one of the two. If both were meant, make the value a list.");

    /// <summary>PB1016</summary>
    public static readonly DiagnosticDescriptor YamlSeveralDocuments = new(
        "PB1016",
        Severity.Error,
        "A file holds more than one YAML document",
        "A line `---` in the midst of a file begins a second document. One file is one document here; the file was not read.",
        "Put each document into a file of its own, or delete the line.");

    /// <summary>PB1017</summary>
    public static readonly DiagnosticDescriptor YamlUnknownAlias = new(
        "PB1017",
        Severity.Error,
        "An alias repeats nothing",
        "A plain `*name` repeats the value that was marked `&name` before it, and there is no such mark. The file was not read.",
        "Correct the name, or put the text in quotes if it merely begins with an asterisk.");

    /// <summary>PB1018</summary>
    public static readonly DiagnosticDescriptor YamlMergeNotMapping = new(
        "PB1018",
        Severity.Error,
        "Something other than a mapping is merged",
        "The key `<<` takes the entries of another mapping, or of a list of mappings, into the one it stands in. Anything else was ignored.",
        "Name a mapping by its alias: `<<: *defaults`.");

    /// <summary>PB1019</summary>
    public static readonly DiagnosticDescriptor YamlKeyNotText = new(
        "PB1019",
        Severity.Error,
        "A key is not a text",
        "Keys are texts. A list or mapping as a key was ignored with its value. Often this is a text in braces or brackets that wants quotes.",
        "Write a text as the key, in quotes if it begins with `{` or `[`.");

    /// <summary>PB1020</summary>
    public static readonly DiagnosticDescriptor YamlTagIgnored = new(
        "PB1020",
        Severity.Warning,
        "A YAML tag is ignored",
        "Tags such as `!include` mean something to one tool only. Nothing is included or run here; the value was read as if the tag were not there.",
        "Delete the tag, or put the text in quotes if it merely begins with an exclamation mark.");

    /// <summary>PB1030</summary>
    public static readonly DiagnosticDescriptor UnknownKey = new(
        "PB1030",
        Severity.Error,
        "A key is not known",
        "No such key is read at this place, so what it says appears nowhere in the site. Usually it is misspelt or indented too little or too much.",
        "Correct the key; the reference of the format lists those that are read.");

    /// <summary>PB1031</summary>
    public static readonly DiagnosticDescriptor MissingKey = new(
        "PB1031",
        Severity.Error,
        "A required key is missing",
        "Without this key the thing cannot be shown, or not be linked to. What else is known about it is used where that is possible.",
        "Add the key with a value.");

    /// <summary>PB1032</summary>
    public static readonly DiagnosticDescriptor WrongType = new(
        "PB1032",
        Severity.Error,
        "A value is of the wrong kind",
        "A text stands where a list is wanted, a list where a mapping is wanted, or the like. The value was ignored, except that a lone text is taken as a list of one.",
        "Write the value in the form that the message names.");

    /// <summary>PB1033</summary>
    public static readonly DiagnosticDescriptor NotAllowed = new(
        "PB1033",
        Severity.Error,
        "A value is not one of those allowed",
        "The key takes one of a few words, in exactly this spelling. The value was ignored; where it says who may see something, only the fewest may.",
        "Use one of the words that the message lists.");

    /// <summary>PB1034</summary>
    public static readonly DiagnosticDescriptor BadId = new(
        "PB1034",
        Severity.Error,
        "This cannot be an id",
        "An id is made of the letters A to Z and a to z, digits, `.`, `_` and `-`, begins with a letter or digit, and may have parts joined by `/` "
        + "where something of a model is meant. No part is `index.html`, a file that every folder of the site has. Ids become addresses that people keep in wikis and tickets, hence the few letters.",
        "Use the id that the message proposes, or another of the same form.");

    /// <summary>PB1035</summary>
    public static readonly DiagnosticDescriptor BadDate = new(
        "PB1035",
        Severity.Error,
        "This is not a date",
        "Dates are written year, month, day: `2026-06-30`. Other orders mean different days to different readers. The value was ignored.",
        "Write the date as `YYYY-MM-DD`.");

    /// <summary>PB1036</summary>
    public static readonly DiagnosticDescriptor BadNumber = new(
        "PB1036",
        Severity.Error,
        "This is not a number that fits",
        "A whole number is wanted, within the bounds that the message names. The value was ignored.",
        "Write a whole number without quotes.");

    /// <summary>PB1040</summary>
    public static readonly DiagnosticDescriptor SchemaMissing = new(
        "PB1040",
        Severity.Warning,
        "A file does not say which version of its format it follows",
        "Every YAML file begins with `schema: 1`, so that a later version of the generator knows how to read it. It was read as version 1.",
        "Add `schema: 1` as the first line.");

    /// <summary>PB1041</summary>
    public static readonly DiagnosticDescriptor SchemaNewer = new(
        "PB1041",
        Severity.Error,
        "A file follows a newer version of its format",
        "The file was written for a newer version of the generator. Reading it halfway could show something wrong, so it was not read.",
        "Update the generator. If the file is your own, use a version that this generator reads.");

    /// <summary>PB1042</summary>
    public static readonly DiagnosticDescriptor SchemaNotNumber = new(
        "PB1042",
        Severity.Error,
        "The version of a format is not a whole number",
        "The value of `schema` is a whole number from 1. The file was read as version 1.",
        "Write `schema: 1`.");

    /// <summary>PB1050</summary>
    public static readonly DiagnosticDescriptor JsonSyntax = new(
        "PB1050",
        Severity.Error,
        "This is not JSON",
        "The file begins like JSON and breaks its grammar at or shortly before the place named. Nothing of it could be read.",
        "Look for a missing comma, quote or bracket, or write the file anew with the tool it comes from.");

    /// <summary>PB1051</summary>
    public static readonly DiagnosticDescriptor JsonTooDeep = new(
        "PB1051",
        Severity.Error,
        "JSON is nested too deeply",
        "Arrays and objects may lie 64 deep in each other. Deeper files are made to exhaust a reader, and are not read.",
        "Make the structure flatter.");

    /// <summary>PB1052</summary>
    public static readonly DiagnosticDescriptor JsonTooManyNodes = new(
        "PB1052",
        Severity.Error,
        "JSON holds too much",
        "A document may have 200,000 keys and values, so that no single file can take all the memory of a build. The file was not read.",
        "Split the file.");

    /// <summary>PB1053</summary>
    public static readonly DiagnosticDescriptor JsonDuplicateKey = new(
        "PB1053",
        Severity.Warning,
        "A key stands twice in one JSON object",
        "Programs differ in which of the two they take. Here the first one is used, so a value may have been lost.",
        "Keep one of the two.");

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        FileUnreadable, FileTooLarge, FileNotUtf8,
        YamlSyntax, YamlTooLong, YamlTooDeep, YamlTooManyNodes, YamlCycle, YamlDuplicateKey, YamlSeveralDocuments, YamlUnknownAlias,
        YamlMergeNotMapping, YamlKeyNotText, YamlTagIgnored,
        UnknownKey, MissingKey, WrongType, NotAllowed, BadId, BadDate, BadNumber,
        SchemaMissing, SchemaNewer, SchemaNotNumber,
        JsonSyntax, JsonTooDeep, JsonTooManyNodes, JsonDuplicateKey,
    ];
}
