using Playbook.Site.Content;

namespace Playbook.Site.Tests.Content;

/// <summary>Where pages stand follows from where their files do.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("index.md", "")]
    [InlineData("README.md", "")]
    [InlineData("about.md", "about/")]
    [InlineData("About Us.md", "about-us/")]
    [InlineData("01-introduction.md", "introduction/")]
    [InlineData("1. Getting started.md", "getting-started/")]
    [InlineData("03 chapter/02_part.md", "chapter/part/")]
    [InlineData("2024-report.md", "2024-report/")]
    [InlineData("42.md", "42/")]
    [InlineData("folder/README.md", "folder/")]
    [InlineData("Überblick.md", "überblick/")]
    [InlineData("C# & .NET.markdown", "c-.net/")]
    [InlineData("?!.md", "page/")]
    public void An_address_is_the_path_in_slugs_without_leading_numbers(string path, string address) =>
        Assert.Equal(address, AddressPlan.Make([path]).OfPage(path));

    [Fact]
    public void Numbers_stay_where_two_pages_would_be_equal_without_them()
    {
        var plan = AddressPlan.Make(["1-part.md", "2-part.md", "3-other.md"]);

        Assert.Equal(["1-part/", "2-part/", "other/"], new[] { "1-part.md", "2-part.md", "3-other.md" }.Select(plan.OfPage));
        Assert.Empty(plan.Renamed);
    }

    [Fact]
    public void Addresses_that_are_equal_all_the_same_are_numbered_and_said()
    {
        var plan = AddressPlan.Make(["A b.md", "a-b.md", "a-b/c.md"]);

        Assert.Equal(3, new[] { plan.OfPage("A b.md"), plan.OfPage("a-b.md"), plan.OfFolder("a-b")! }.Distinct().Count());
        Assert.NotEmpty(plan.Renamed);
    }

    [Fact]
    public void Index_comes_before_README_which_then_is_a_page_of_its_own()
    {
        var plan = AddressPlan.Make(["index.md", "README.md"]);

        Assert.Equal("", plan.OfPage("index.md"));
        Assert.Equal("readme/", plan.OfPage("README.md"));
    }

    [Theory]
    [InlineData("go/x.md")]
    [InlineData("api/x.md")]
    public void A_page_does_not_stand_where_the_generator_writes(string path) =>
        Assert.Contains(TestSite.Build($"{SampleFiles.Settings}\n-- {path} --\n# X").Messages, message => message.StartsWith($"{path}:", StringComparison.Ordinal) && message.Contains("PB2017", StringComparison.Ordinal));

    [Fact]
    public void Every_page_stands_in_a_folder_and_links_are_relative()
    {
        var site = TestSite.Build("-- index.md --\n# Home\n\n[a](a/b.md)\n-- a/b.md --\n# B\n\n[home](../index.md)");

        Assert.Equal("a/b/", site.Main("").QuerySelector("p a")!.GetAttribute("href"));
        Assert.Equal("../../", site.Main("a/b/").QuerySelector("p a")!.GetAttribute("href"));
        Assert.Contains("a/index.html", site.Files.Keys);
    }

    [Theory]
    [InlineData("a/b", "c.md", "a/b/c.md")]
    [InlineData("a/b", "../c.md", "a/c.md")]
    [InlineData("a", "/c.md", "c.md")]
    [InlineData("", "./c//d.md", "c/d.md")]
    [InlineData("", "../c.md", null)]
    public void Paths_are_combined(string folder, string relative, string? path) => Assert.Equal(path, SitePaths.Combine(folder, relative));

    [Fact]
    public void Names_are_in_the_order_a_person_expects() =>
        Assert.Equal(["2 b", "10 a", "A", "b", "chapter 2", "chapter 10"], new[] { "chapter 10", "b", "10 a", "chapter 2", "A", "2 b" }.Order(NaturalOrder.Instance));
}
