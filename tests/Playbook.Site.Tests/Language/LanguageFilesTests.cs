using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Playbook.Views.Language;

namespace Playbook.Site.Tests.Language;

/// <summary>The files of the languages: complete, and alike in what is filled into their texts.</summary>
public sealed partial class LanguageFilesTests
{
    public static TheoryData<string> Tags => [.. Languages.Supplied];

    [Fact]
    public void English_Dutch_French_and_German_are_supplied() => Assert.Equal(["de", "en", "fr", "nl"], Languages.Supplied);

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_has_every_text_and_no_other(string tag)
    {
        var ui = Languages.Find(tag)!;

        Assert.Equal(tag, ui.Tag);
        Assert.Equal(12, ui.Formats.Months.Length);
        Assert.All(Texts(tag), text => Assert.False(string.IsNullOrEmpty(text.Value), $"{tag}.json has nothing for {text.Key}"));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_stands_in_the_order_of_the_English_one(string tag) => Assert.Equal(Texts("en").Select(text => text.Key), Texts(tag).Select(text => text.Key));

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_fills_in_what_the_English_one_does(string tag)
    {
        var english = Texts("en");

        // That there is one thing may be said without its number.
        Assert.All(Texts(tag), text => Assert.Equal(Places(english[text.Key], text.Key), Places(text.Value, text.Key)));
    }

    [Fact]
    public void A_file_that_lacks_a_text_or_has_one_too_many_is_refused_by_name()
    {
        var lacking = Json("nl");
        lacking["frame"]!.AsObject().Remove("menu");
        var exceeding = Json("nl");
        exceeding["frame"]!.AsObject().Add("menue", "Menu");

        Assert.Contains("'menu'", Assert.Throws<JsonException>(() => Read(lacking)).Message, StringComparison.Ordinal);
        Assert.Contains("'menue'", Assert.Throws<JsonException>(() => Read(exceeding)).Message, StringComparison.Ordinal);
    }

    private static UiText? Read(JsonObject json) => JsonSerializer.Deserialize(json.ToJsonString(), UiTextJson.Default.UiText);

    private static string[] Places(string text, string key) =>
        [.. Place().Matches(text).Select(match => match.Value).Where(place => place != "{n}" || !key.EndsWith("/one", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)];

    private static JsonObject Json(string tag)
    {
        using var stream = typeof(Languages).Assembly.GetManifestResourceStream($"language/{tag}.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }

    private static Dictionary<string, string> Texts(string tag) => Json(tag).SelectMany(each => Texts(each.Key, each.Value!)).ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Texts(string path, JsonNode node) => node switch
    {
        JsonObject group => group.SelectMany(each => Texts($"{path}/{each.Key}", each.Value!)),
        JsonArray list => list.SelectMany((each, index) => Texts($"{path}/{index}", each!)),
        _ => [new(path, node.ToString())],
    };

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place();
}
