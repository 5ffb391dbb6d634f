using System.Collections.Immutable;
using System.Globalization;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;

namespace Playbook.Sources.Trees;

/// <content>The typed scalars.</content>
public sealed partial class MappingReader
{
    /// <summary>A text without surrounding white space; null where absent or empty. Numbers and truth values are taken as written.</summary>
    public string? Text(string key) => Scalar(key)?.Text.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A text as <see cref="Text"/> reads it, with its place.</summary>
    public Located<string>? LocatedText(string key) => Text(key) is { } text ? new Located<string>(text, Location(key)) : null;

    /// <summary>A text; a diagnostic and null where absent or empty.</summary>
    /// <param name="key">The key.</param>
    /// <param name="example">What could stand there, for the suggestion.</param>
    public string? RequiredText(string key, string example = "...")
    {
        var reported = Diagnostics.Count;
        var text = Text(key);
        if (text is null && Diagnostics.Count == reported)
        {
            Missing(key, example);
        }

        return text;
    }

    /// <summary>A text that is Markdown, with the place of its first character; null where absent or blank.</summary>
    public Prose? Prose(string key) => Scalar(key) is { } scalar ? ToProse(scalar) : null;

    /// <summary>A text that is Markdown; a diagnostic and null where absent or blank.</summary>
    public Prose? RequiredProse(string key)
    {
        var reported = Diagnostics.Count;
        var prose = Prose(key);
        if (prose is null && Diagnostics.Count == reported)
        {
            Missing(key, "...");
        }

        return prose;
    }

    /// <summary>A scalar's text as Markdown; null where blank.</summary>
    public static Prose? ToProse(SourceScalar scalar)
    {
        ArgumentNullException.ThrowIfNull(scalar);
        return string.IsNullOrWhiteSpace(scalar.Text) ? null : new Prose(scalar.Text.TrimEnd(), scalar.ContentLocation, scalar.KeepsLines);
    }

    /// <summary>An id; null where absent, null and a diagnostic where it cannot be one.</summary>
    public Id? Id(string key) => Scalar(key) is { } scalar ? ParseId(key, scalar) : null;

    /// <summary>An id; a diagnostic and null where absent.</summary>
    public Id? RequiredId(string key)
    {
        if (!Has(key))
        {
            Missing(key, "...");
            return null;
        }

        return Id(key);
    }

    /// <summary>A list of ids; those that cannot be ids are left out with a diagnostic.</summary>
    public ImmutableArray<Located<Id>> Ids(string key)
    {
        var ids = ImmutableArray.CreateBuilder<Located<Id>>();
        foreach (var scalar in Scalars(key))
        {
            if (ParseId($"an item of {key}", scalar) is { } id)
            {
                ids.Add(new Located<Id>(id, scalar.Location));
            }
        }

        return ids.DrainToImmutable();
    }

    /// <summary>An id that stands in a list; null and a diagnostic where it is none.</summary>
    /// <param name="item">The item.</param>
    /// <param name="what">What it is, for messages.</param>
    public Id? IdOf(SourceNode item, string what)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item is SourceScalar scalar)
        {
            return ParseId(what, scalar);
        }

        Wrong(what, item, "a text", "put the text in quotes if it begins with { or [ or holds a colon and a space");
        return null;
    }

    /// <summary>A list of texts; blank ones are left out.</summary>
    public ImmutableArray<Located<string>> Texts(string key) =>
        [.. Scalars(key).Select(scalar => new Located<string>(scalar.Text.Trim(), scalar.Location)).Where(text => text.Value.Length > 0)];

    /// <summary>A whole number; null where absent.</summary>
    /// <param name="key">The key.</param>
    /// <param name="minimum">The least that is allowed.</param>
    /// <param name="maximum">The greatest that is allowed.</param>
    public int? Integer(string key, int minimum = int.MinValue, int maximum = int.MaxValue)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (scalar.IsPlain
            && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum)
        {
            return number;
        }

        var bounds = (minimum, maximum) switch
        {
            (int.MinValue, int.MaxValue) => "",
            (_, int.MaxValue) => $" from {minimum}",
            (int.MinValue, _) => $" up to {maximum}",
            _ => $" from {minimum} to {maximum}",
        };
        Diagnostics.Add(SourceDiagnostics.BadNumber.At(
            scalar.Location,
            $"{key} is a whole number{bounds}, and this is \"{scalar.Text}\"",
            !scalar.IsPlain && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? "leave the quotes out" : null));
        return null;
    }

    /// <summary>A number, such as <c>12</c> or <c>-0.5</c>; null where absent.</summary>
    public double? Number(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (scalar.IsPlain && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        Diagnostics.Add(SourceDiagnostics.BadNumber.At(scalar.Location, $"{key} is a number, and this is \"{scalar.Text}\""));
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>; null where absent.</summary>
    public bool? Boolean(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        switch (scalar.IsPlain ? scalar.Text : "")
        {
            case "true" or "True" or "TRUE":
                return true;
            case "false" or "False" or "FALSE":
                return false;
            default:
                var meant = scalar.Text.ToLowerInvariant() is "yes" or "on" or "true" or "1" or "y" ? "true"
                    : scalar.Text.ToLowerInvariant() is "no" or "off" or "false" or "0" or "n" ? "false" : "true or false";
                Diagnostics.Add(SourceDiagnostics.NotAllowed.At(scalar.Location, $"{key} is true or false, and this is \"{scalar.Text}\"", $"write {key}: {meant}"));
                return null;
        }
    }

    /// <summary>A day written <c>YYYY-MM-DD</c>; null where absent.</summary>
    public DateOnly? Date(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (DateOnly.TryParseExact(scalar.Text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Diagnostics.Add(SourceDiagnostics.BadDate.At(scalar.Location, $"{key} is a date, and this is \"{scalar.Text}\"", "write it as YYYY-MM-DD, such as 2026-06-30"));
        return null;
    }

    /// <summary>The scalar of a key as a node; null where absent, null and a diagnostic where it is none.</summary>
    public SourceScalar? Scalar(string key)
    {
        switch (Raw(key))
        {
            case null:
                return null;
            case SourceScalar scalar:
                return scalar;
            case var value:
                Wrong(key, value, "a text", value is SourceMapping ? "put the text in quotes if it begins with {" : "write one text, in quotes if it begins with [");
                return null;
        }
    }

    private IEnumerable<SourceScalar> Scalars(string key)
    {
        foreach (var item in Items(key))
        {
            if (item is SourceScalar scalar)
            {
                if (!scalar.IsNull)
                {
                    yield return scalar;
                }
            }
            else
            {
                Wrong($"an item of {key}", item, "a text", "put the text in quotes if it begins with { or [ or holds a colon and a space");
            }
        }
    }

    private Id? ParseId(string what, SourceScalar scalar)
    {
        var text = scalar.Text.Trim();
        if (Sources.Ids.Id.TryParse(text, out var id))
        {
            return id;
        }

        var proposal = Slug.ForId(text);
        Diagnostics.Add(SourceDiagnostics.BadId.At(
            scalar.Location,
            what == "id" ? $"\"{text}\" cannot be an id" : $"{what} is an id, and \"{text}\" cannot be one",
            Sources.Ids.Id.TryParse(proposal, out _) ? $"write \"{proposal}\"" : "use letters, digits, \".\", \"_\" and \"-\""));
        return null;
    }
}
