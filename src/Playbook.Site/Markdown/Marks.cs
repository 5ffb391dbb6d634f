namespace Playbook.Site.Markdown;

/// <summary>
/// The characters that stand for holes in a rendered body. They are Unicode noncharacters, which <c>SourceText</c> takes out of
/// every file it reads, so that no content can forge one; an HTML parser leaves them where they are.
/// </summary>
internal static class Marks
{
    /// <summary>Begins a hole: its number and <see cref="End"/> follow.</summary>
    public const char Hole = '\uFDD0';

    /// <summary>Ends the number of a hole or of a closing mark.</summary>
    public const char End = '\uFDD1';

    /// <summary>Closes what a hole opened (the text of a link): its number and <see cref="End"/> follow.</summary>
    public const char Close = '\uFDD2';

    /// <summary>Begins text in which glossary terms may be linked.</summary>
    public const char RunStart = '\uFDD3';

    /// <summary>Ends such text.</summary>
    public const char RunEnd = '\uFDD4';

    /// <summary>Begins a section: from here on a glossary term is linked anew.</summary>
    public const char Section = '\uFDD5';

    /// <summary>All of them, to search for.</summary>
    public static readonly System.Buffers.SearchValues<char> All =
        System.Buffers.SearchValues.Create([Hole, End, Close, RunStart, RunEnd, Section]);
}
