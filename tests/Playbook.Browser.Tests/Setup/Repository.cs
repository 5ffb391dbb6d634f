namespace Playbook.Browser.Tests.Setup;

/// <summary>Where things lie in the repository that the tests run in.</summary>
internal static class Repository
{
    /// <summary>Its root.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The sample content.</summary>
    public static string Content => Path.Combine(Root, "content");

    /// <summary>Where npm installs what readers load from the CDN.</summary>
    public static string NodeModules => Path.Combine(Root, "tests", "Playbook.Browser.Tests", "node_modules");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Playbook.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("The tests do not run inside the repository."));
}
