using System.Globalization;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Trees;

namespace Playbook.Sources.Yaml;

/// <summary>The version of its format that every YAML file states.</summary>
public static class YamlSchema
{
    /// <summary>Checks the key <c>schema</c>.</summary>
    /// <param name="reader">The reader of the file's root.</param>
    /// <param name="supported">The newest version that the caller reads.</param>
    /// <returns>Whether to read on: not where the file is of a newer version, which is then a diagnostic.</returns>
    public static bool Check(MappingReader reader, int supported = 1)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var value = reader.Raw("schema");
        var at = reader.Location("schema");
        if (value is null)
        {
            reader.Diagnostics.Add(SourceDiagnostics.SchemaMissing.At(at, "the file does not state its schema", $"add \"schema: {supported}\" as the first line"));
            return true;
        }

        if (value is not SourceScalar { IsPlain: true } scalar
            || !int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || version < 1)
        {
            var what = value is SourceScalar text ? $"\"{text.Text}\"" : value.Kind;
            reader.Diagnostics.Add(SourceDiagnostics.SchemaNotNumber.At(at, $"schema is a whole number from 1, without quotes, and this is {what}", $"write \"schema: {supported}\""));
            return true;
        }

        if (version > supported)
        {
            reader.Diagnostics.Add(SourceDiagnostics.SchemaNewer.At(
                at,
                $"the file is written in schema {version}, and this version of the generator reads up to {supported}",
                "update the generator"));
            return false;
        }

        return true;
    }
}
