using Playbook.Views;

namespace Playbook.Site.Pages;

/// <summary>How long a page takes to read.</summary>
internal static class ReadingTime
{
    // Slower than people read stories: who reads a chapter of a playbook thinks about it.
    private const int WordsPerMinute = 200;

    /// <summary>A frame that says how long its page takes, rounded up to minutes; nothing of a page without words.</summary>
    public static PageFrame With(PageFrame frame, Page page) =>
        page.Rendered.Words == 0 ? frame : frame with { ReadingMinutes = (page.Rendered.Words + WordsPerMinute - 1) / WordsPerMinute };
}
