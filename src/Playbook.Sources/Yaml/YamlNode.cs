using System.Collections.Immutable;
using System.Globalization;
using Playbook.Sources.Ids;

namespace Playbook.Sources.Yaml;

/// <summary>A piece of a YAML document that is to be written by <see cref="YamlWriter"/>.</summary>
public abstract class YamlNode;

/// <summary>A text; or a number, truth value or date, which is never quoted.</summary>
public sealed class YamlScalar : YamlNode
{
    /// <summary>A text.</summary>
    public YamlScalar(string text) => Text = YamlText.Clean(text);

    private YamlScalar(string text, bool isValue)
    {
        Text = text;
        IsValue = isValue;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Whether it is a number, a truth value or a date.</summary>
    public bool IsValue { get; }

    /// <summary>A number; the shortest text that reads back as the same.</summary>
    public static YamlScalar Of(double number) => new(number.ToString("0.################", CultureInfo.InvariantCulture) is var text && double.Parse(text, CultureInfo.InvariantCulture).Equals(number)
        ? text
        : number.ToString("R", CultureInfo.InvariantCulture), isValue: true);

    /// <summary>A truth value.</summary>
    public static YamlScalar Of(bool flag) => new(flag ? "true" : "false", isValue: true);

    /// <summary>A day.</summary>
    public static YamlScalar Of(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), isValue: true);
}

/// <summary>A list.</summary>
public sealed class YamlList : YamlNode
{
    /// <summary>Its items.</summary>
    public required ImmutableArray<YamlNode> Items { get; init; }

    /// <summary>Whether each item stands on a line of its own, however short they are.</summary>
    public bool IsBlock { get; init; }
}

/// <summary>A mapping, to which keys are added in the order in which they are written. A key without a value is left out.</summary>
public sealed class YamlMap : YamlNode
{
    private readonly List<(string Key, YamlNode Value)> _entries = [];

    /// <summary>Whether each key stands on a line of its own, however short they are.</summary>
    public bool IsBlock { get; init; }

    /// <summary>The keys and values.</summary>
    public IReadOnlyList<(string Key, YamlNode Value)> Entries => _entries;

    /// <summary>Adds a value of any kind.</summary>
    public YamlMap Add(string key, YamlNode? value)
    {
        if (value is not null)
        {
            _entries.Add((YamlText.Clean(key), value));
        }

        return this;
    }

    /// <summary>Adds a text; not where it is blank.</summary>
    public YamlMap Text(string key, string? text) => Add(key, string.IsNullOrWhiteSpace(text) ? null : new YamlScalar(text));

    /// <summary>Adds an id.</summary>
    public YamlMap Text(string key, Id? id) => Text(key, id?.Text);

    /// <summary>Adds a number.</summary>
    public YamlMap Number(string key, double? number) => Add(key, number is { } value ? YamlScalar.Of(value) : null);

    /// <summary>Adds a day.</summary>
    public YamlMap Day(string key, DateOnly? day) => Add(key, day is { } value ? YamlScalar.Of(value) : null);

    /// <summary>Adds <c>true</c>; nothing for false.</summary>
    public YamlMap Flag(string key, bool flag) => Add(key, flag ? YamlScalar.Of(true) : null);

    /// <summary>Adds a list of texts; not where it is empty.</summary>
    public YamlMap Texts(string key, IEnumerable<string> texts) => List(key, texts.Select(text => new YamlScalar(text)));

    /// <summary>Adds a list of ids; not where it is empty.</summary>
    public YamlMap Texts(string key, IEnumerable<Id> ids) => Texts(key, ids.Select(id => id.Text));

    /// <summary>Adds a list; not where it is empty.</summary>
    public YamlMap List(string key, IEnumerable<YamlNode> items, bool isBlock = false) =>
        items.ToImmutableArray() is { IsEmpty: false } some ? Add(key, new YamlList { Items = some, IsBlock = isBlock }) : this;
}
