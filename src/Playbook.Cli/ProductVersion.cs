using System.Reflection;

namespace Playbook.Cli;

/// <summary>Which version of the generator this is.</summary>
internal static class ProductVersion
{
    /// <summary>The version without the commit that the SDK adds: pages carry it, and two builds of one version are the same bytes.</summary>
    public static string Current { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
