using System.Net;
using System.Net.Sockets;
using System.Text;
using Playbook.Site.Assets;
using Playbook.Themes.Default;
using Playbook.Views;

namespace Playbook.Cli.Tests.Assets;

public sealed class RestoreCommandTests : IDisposable
{
    private const string Kept = "content/.playbook-assets/program.js";
    private static readonly byte[] s_program = Encoding.UTF8.GetBytes("window.program = {};");

    private readonly HttpListener _host = new();
    private readonly PinnedFile _file;
    private readonly CliSite _site;
    private int _asked;

    public RestoreCommandTests()
    {
        var address = $"http://127.0.0.1:{FreePort()}/";
        _host.Prefixes.Add(address);
        _file = new PinnedFile("program.js", "1.2.3", address + "program@1.2.3/dist/program.js", PinnedFolder.HashOf(s_program), "program/dist/program.js");
        _site = new CliSite("-- content/index.md --\n# Home") { Theme = new DefaultTheme { PinnedFiles = [_file] } };
    }

    public void Dispose()
    {
        _host.Close();
        _site.Dispose();
    }

    [Fact]
    public void A_file_is_fetched_once_and_kept()
    {
        Serve(s_program);

        Assert.Equal(0, _site.Run("assets", "restore"));
        Assert.Equal($"{Kept}: version 1.2.3, from {_file.Url}.\n", _site.Out);
        Assert.Equal(0, _site.Run("assets", "restore"));
        Assert.Equal($"{Kept}: version 1.2.3 was there.\n", _site.Out);

        Assert.Equal(s_program, File.ReadAllBytes(_site.At(Kept)));
        Assert.Equal(1, _asked);
        Assert.Equal("", _site.Error);
    }

    [Fact]
    public void A_file_that_was_altered_is_replaced()
    {
        _site.Write(Kept, "something else");
        Serve(s_program);

        Assert.Equal(0, _site.Run("assets", "restore"));

        Assert.Equal(s_program, File.ReadAllBytes(_site.At(Kept)));
    }

    [Fact]
    public void Other_bytes_than_the_pinned_ones_are_not_kept()
    {
        Serve(Encoding.UTF8.GetBytes("<title>Please sign in to the network</title>"));

        Assert.Equal(3, _site.Run("assets", "restore"));

        Assert.StartsWith($"playbook: {_file.Url} is not version 1.2.3 as it was published: its hash is sha384-", _site.Error, StringComparison.Ordinal);
        Assert.Contains($"{_file.Integrity} is pinned. It was not kept.", _site.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_site.At(Kept)));
    }

    [Fact]
    public void A_refusal_is_named()
    {
        Serve([], HttpStatusCode.Forbidden);

        Assert.Equal(3, _site.Run("assets", "restore"));

        Assert.Equal($"playbook: {_file.Url} could not be fetched: the answer was 403. Where there is no network, take it from a folder: playbook assets restore --from FOLDER\n", _site.Error);
    }

    [Fact]
    public void Without_network_it_is_said_what_to_do()
    {
        Assert.Equal(3, _site.Run("assets", "restore"));

        Assert.StartsWith($"playbook: {_file.Url} could not be fetched: ", _site.Error, StringComparison.Ordinal);
        Assert.EndsWith("playbook assets restore --from FOLDER\n", _site.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_site.At("content/.playbook-assets")));
    }

    [Theory]
    [InlineData("node_modules", "node_modules/program/dist/program.js")]
    [InlineData(".", "node_modules/program/dist/program.js")]
    [InlineData("stick", "stick/program.js")]
    public void A_folder_will_do_instead_of_the_network(string from, string place)
    {
        _site.Write(place, Encoding.UTF8.GetString(s_program));

        Assert.Equal(0, _site.Run("assets", "restore", "--from", from));

        Assert.Equal(s_program, File.ReadAllBytes(_site.At(Kept)));
    }

    [Fact]
    public void A_folder_that_lacks_the_file_or_holds_another_is_told()
    {
        Directory.CreateDirectory(_site.At("empty"));
        _site.Write("other/program.js", "window.program = null;");

        Assert.Equal(3, _site.Run("assets", "restore", "--from", "empty"));
        Assert.Equal("playbook: empty holds neither program/dist/program.js nor program.js. npm install program@1.2.3 brings it\n", _site.Error);
        Assert.Equal(3, _site.Run("assets", "restore", "--from", "other"));
        Assert.StartsWith("playbook: other/program.js is not version 1.2.3 as it was published", _site.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assets wants to know what to do; write playbook assets restore\nAll options: playbook assets --help\n", "assets")]
    [InlineData("There is no command \"restroe\" behind assets; did you mean \"restore\"?\nAll options: playbook assets --help\n", "assets", "restroe")]
    [InlineData("There is no command \"x\" behind assets; write playbook assets restore\nAll options: playbook assets --help\n", "assets", "x")]
    [InlineData("There is no option \"--form\"; did you mean \"--from\"?\nAll options: playbook assets restore --help\n", "assets", "restore", "--form=x")]
    [InlineData("--from wants a folder behind it. Write --from node_modules\nAll options: playbook assets restore --help\n", "assets", "restore", "--from")]
    public void What_is_not_understood_is_2_and_says_what_to_write(string message, params string[] args)
    {
        Assert.Equal(2, _site.Run(args));
        Assert.Equal("playbook: " + message, _site.Error);
    }

    [Theory]
    [InlineData("playbook assets: ", "assets", "-h")]
    [InlineData("playbook assets restore: ", "assets", "restore", "--help")]
    public void Each_has_its_help(string beginning, params string[] args)
    {
        Assert.Equal(0, _site.Run(args));
        Assert.StartsWith(beginning, _site.Out, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Serve(byte[] answer, HttpStatusCode status = HttpStatusCode.OK)
    {
        _host.Start();
        _ = Answer();

        async Task Answer()
        {
            while (_host.IsListening)
            {
                var context = await _host.GetContextAsync();
                Interlocked.Increment(ref _asked);
                context.Response.StatusCode = (int)status;
                await context.Response.OutputStream.WriteAsync(answer, TestContext.Current.CancellationToken);
                context.Response.Close();
            }
        }
    }
}
