using Microsoft.Playwright;

namespace Playbook.Browser.Tests.Setup;

/// <summary>Pictures of pages, kept for people to look at.</summary>
internal static class Screenshots
{
    /// <summary>Keeps what a page looks like now as <c>artifacts/screenshots/NAME.jpg</c>: a tall page takes two to three times as long as PNG.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">What it is called; spaces become hyphens.</param>
    /// <param name="isWhole">Whether to keep all of it rather than what the window shows.</param>
    public static Task Keep(IPage page, string name, bool isWhole = true) => page.ScreenshotAsync(new PageScreenshotOptions
    {
        FullPage = isWhole,
        Type = ScreenshotType.Jpeg,
        Quality = 85,
        Path = Path.Combine(Repository.Root, "artifacts", "screenshots", name.Replace(' ', '-') + ".jpg"),
    });

    /// <summary>A look in a name: <c>1440-dark</c>.</summary>
    public static string Of(int width, bool isDark) => $"{width}-{(isDark ? "dark" : "light")}";
}
