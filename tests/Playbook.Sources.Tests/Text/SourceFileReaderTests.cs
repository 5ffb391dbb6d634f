using System.Text;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;

namespace Playbook.Sources.Tests.Text;

public sealed class SourceFileReaderTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly DiagnosticBag _bag = new();

    public void Dispose() => File.Delete(_path);

    private SourceText? Read(byte[] bytes, long maximum = 1000)
    {
        File.WriteAllBytes(_path, bytes);
        return SourceFileReader.Read(_path, "dir/f.md", _bag, maximum);
    }

    private Diagnostic Only() => Assert.Single(_bag.ToImmutable());

    [Fact]
    public void Reads_utf8_with_and_without_a_mark()
    {
        Assert.Equal("grün\n", Read(Encoding.UTF8.GetBytes("grün\r\n"))!.Content);
        var marked = Read([0xEF, 0xBB, 0xBF, (byte)'x'])!;
        Assert.Equal(("x", "dir/f.md"), (marked.Content, marked.Path));
        Assert.Equal("", Read([])!.Content);
        Assert.Equal(0, _bag.Count);
    }

    [Fact]
    public void Names_utf16_by_its_mark()
    {
        Assert.Null(Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("x")]));
        Assert.Equal("PB1003", Only().Code);
        Assert.Contains("UTF-16", Only().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_place_of_a_byte_that_is_not_utf8()
    {
        Assert.Null(Read([(byte)'a', (byte)'\n', (byte)'b', 0xE9, (byte)'c']));
        Assert.Equal("dir/f.md:2:2: error PB1003: the byte 0xE9 here is not UTF-8; save the file as UTF-8", Only().ToString());
    }

    [Fact]
    public void Refuses_what_is_too_large()
    {
        Assert.Null(Read(new byte[1001]));
        Assert.Equal(("PB1002", "dir/f.md"), (Only().Code, Only().Location.ToString()));
    }

    [Fact]
    public void Reports_what_is_missing_or_a_folder_without_the_machine_s_paths()
    {
        Assert.Null(SourceFileReader.Read(Path.Combine(_path, "none"), "none.md", _bag));
        Assert.Null(SourceFileReader.Read(Path.GetTempPath(), "tmp", _bag));
        Assert.All(_bag.ToImmutable(), found => Assert.Equal("PB1001", found.Code));
        Assert.Equal(2, _bag.Count);
        Assert.DoesNotContain(Path.GetTempPath(), string.Concat(_bag.ToImmutable()), StringComparison.Ordinal);
    }
}
