using System.Collections.Immutable;
using System.Reflection;
using Playbook.Sources.Diagnostics;

namespace Playbook.ThreatModels.Tests;

public sealed class DiagnosticsTests
{
    public static TheoryData<Type, string> Lists() => new() { { typeof(ModelDiagnostics), "PB30" }, { typeof(RiskDiagnostics), "PB40" } };

    [Theory]
    [MemberData(nameof(Lists))]
    public void All_lists_each_descriptor_once_in_the_order_of_codes(Type list, string prefix)
    {
        var declared = list.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (DiagnosticDescriptor)field.GetValue(null)!);
        var all = (ImmutableArray<DiagnosticDescriptor>)list.GetProperty("All")!.GetValue(null)!;
        Assert.Equal(declared.Select(descriptor => descriptor.Code).Order(StringComparer.Ordinal), all.Select(descriptor => descriptor.Code));
        Assert.Equal(all.Length, all.Select(descriptor => descriptor.Code).Distinct().Count());
        Assert.All(all, descriptor => Assert.StartsWith(prefix, descriptor.Code, StringComparison.Ordinal));
        Assert.All(all, descriptor => Assert.All([descriptor.Explanation, descriptor.Remedy], text => Assert.EndsWith(".", text, StringComparison.Ordinal)));
    }
}
