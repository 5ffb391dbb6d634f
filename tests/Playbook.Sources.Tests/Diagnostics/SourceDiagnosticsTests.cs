using System.Reflection;
using Playbook.Sources.Diagnostics;

namespace Playbook.Sources.Tests.Diagnostics;

public sealed class SourceDiagnosticsTests
{
    [Fact]
    public void All_lists_each_descriptor_once_in_the_order_of_codes()
    {
        var declared = typeof(SourceDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (DiagnosticDescriptor)field.GetValue(null)!);
        Assert.Equal(declared.Select(descriptor => descriptor.Code).Order(StringComparer.Ordinal), SourceDiagnostics.All.Select(descriptor => descriptor.Code));
        Assert.Equal(SourceDiagnostics.All.Length, SourceDiagnostics.All.Select(descriptor => descriptor.Code).Distinct().Count());
        Assert.All(SourceDiagnostics.All, descriptor => Assert.Matches("^PB10[0-9]{2}$", descriptor.Code));
    }

    [Fact]
    public void Diagnostics_are_shown_in_the_order_of_places()
    {
        var bag = new DiagnosticBag();
        bag.Add(SourceDiagnostics.UnknownKey.At(new SourceLocation("b.yml", 1, 1), "x"));
        bag.Add(SourceDiagnostics.SchemaMissing.At(new SourceLocation("a.yml", 10, 1), "y", "z"));
        bag.Add(SourceDiagnostics.UnknownKey.At(new SourceLocation("a.yml", 9, 2), "x"));
        bag.Add(SourceDiagnostics.UnknownKey.At(SourceLocation.Of("a.yml"), "x"));
        Assert.Equal(
            ["a.yml: error PB1030: x", "a.yml:9:2: error PB1030: x", "a.yml:10:1: warning PB1040: y; z", "b.yml:1:1: error PB1030: x"],
            bag.ToImmutable().Select(diagnostic => diagnostic.ToString()));
        Assert.True(bag.HasErrors);
    }
}
