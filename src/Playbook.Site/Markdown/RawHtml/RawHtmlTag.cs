namespace Playbook.Site.Markdown.RawHtml;

/// <summary>A start or end tag found in raw HTML. Offsets are those of the scanned text.</summary>
/// <param name="Start">Where its <c>&lt;</c> stands.</param>
/// <param name="End">Behind its <c>&gt;</c>.</param>
/// <param name="Name">Its name, in lower case.</param>
/// <param name="IsEnd">Whether it is an end tag.</param>
/// <param name="Attributes">Its attributes.</param>
internal readonly record struct RawHtmlTag(int Start, int End, string Name, bool IsEnd, List<RawHtmlAttribute> Attributes);

/// <summary>An attribute of a tag.</summary>
/// <param name="Start">Where its name begins.</param>
/// <param name="End">Behind its value, quotes included.</param>
/// <param name="Name">Its name, in lower case.</param>
/// <param name="ValueStart">Where its value begins, without quotes.</param>
/// <param name="ValueLength">How long the value is as written.</param>
internal readonly record struct RawHtmlAttribute(int Start, int End, string Name, int ValueStart, int ValueLength);
