using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Gangway.Tests.Support;

namespace Gangway.Tests.Contract;

public sealed class KnowledgeCommandsTests : IDisposable
{
    private readonly Workspace workspace = new();

    private string Data => workspace.Path("data");

    private string Index => Path.Combine(Data, "knowledge", "scancode-rules.index");

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task An_imported_pack_is_listed_used_where_it_is_asked_for_and_removed()
    {
        Pack("pack");
        workspace.Write("a.txt", $"Terms:\n{SmallPack.Terms}\n");

        Assert.Equal(0, (await Import(workspace.Path("pack"))).ExitCode);
        var row = (await Terminal.Run("knowledge", "list", "--data", Data, "--format", "json")).Json.GetProperty("rows")[0];
        var with = await Terminal.Run("license", "detect", workspace.Path("a.txt"), "--rules", "scancode-rules", "--data", Data, "--format", "json");
        var without = await Terminal.Run("license", "detect", workspace.Path("a.txt"), "--data", Data, "--format", "json");

        Assert.Equal(("scancode-rules", 3, 2), (row.GetProperty("name").GetString(), row.GetProperty("rules").GetInt32(), row.GetProperty("licenses").GetInt32()));
        Assert.Contains("CC-BY-4.0", row.GetProperty("attribution").GetString(), StringComparison.Ordinal);
        Assert.Equal("LicenseRef-scancode-tuesday-1.0", with.Json.GetProperty("files")[0].GetProperty("expression").GetString());
        Assert.Equal("tuesday-1.0.LICENSE", with.Json.GetProperty("files")[0].GetProperty("matches")[0].GetProperty("rule").GetString());
        Assert.Contains("CC-BY-4.0", with.Json.GetProperty("knowledge")[0].GetProperty("attribution").GetString(), StringComparison.Ordinal);
        Assert.Empty(without.Json.GetProperty("knowledge").EnumerateArray());
        Assert.Null(without.Json.GetProperty("files")[0].GetProperty("expression").GetString());

        Assert.Equal(0, (await Terminal.Run("knowledge", "remove", "scancode-rules", "--data", Data)).ExitCode);
        var gone = await Terminal.Run("license", "detect", workspace.Path("a.txt"), "--rules", "scancode-rules", "--data", Data);
        Assert.Equal(1, gone.ExitCode);
        Assert.Contains("knowledge import scancode-rules", gone.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table", "CC-BY-4.0")]
    [InlineData("html", "CC-BY-4.0")]
    [InlineData("sarif", "\"extensions\"")]
    [InlineData("sarif", "CC-BY-4.0")]
    [InlineData("spdx", "CC-BY-4.0")]
    [InlineData("jsonl", "\"knowledge\":[\"scancode-rules\"]")]
    [InlineData("jsonl", "CC-BY-4.0")]
    [InlineData("json", "CC-BY-4.0")]
    public async Task Every_form_of_an_answer_says_that_a_pack_took_part(string format, string said)
    {
        Pack("pack");
        workspace.Write("tree/a.txt", "MIT License\n");
        await Import(workspace.Path("pack"));

        var with = await Terminal.Run("license", "detect", workspace.Path("tree"), "--rules", "scancode-rules", "--data", Data, "--format", format);
        var without = await Terminal.Run("license", "detect", workspace.Path("tree"), "--data", Data, "--format", format);

        Assert.Contains(said, with.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(said, without.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_is_the_same_pack_as_its_folder()
    {
        Pack("pack");
        await Import(workspace.Path("pack"));
        var folder = await Digest();

        await Import(Archive("pack.tar.gz", tar => WriteAll(tar, SmallPack.Files)));

        Assert.Equal(folder, await Digest());
    }

    [Fact]
    public async Task A_release_archive_tells_its_version()
    {
        await Import(Archive("x.tar.gz", tar => WriteAll(tar, SmallPack.Files.Select(file => ($"scancode-toolkit-32.4.1/src/licensedcode/data/{file.Path}", file.Content)))));

        var row = (await Terminal.Run("knowledge", "list", "--data", Data, "--format", "json")).Json.GetProperty("rows")[0];
        Assert.Equal("32.4.1", row.GetProperty("version").GetString());
    }

    [Fact]
    public async Task Hostile_members_are_issues_and_nothing_is_written_but_the_index()
    {
        var archive = Archive("bad.tar.gz", tar =>
        {
            WriteAll(tar, SmallPack.Files);
            Write(tar, "../../rules/escape.RULE", "---\nlicense_expression: mit\n---\nwords");
            Write(tar, "/rules/rooted.RULE", "---\nlicense_expression: mit\n---\nwords");
            Write(tar, "rules/large.RULE", new string('x', (1 << 20) + 1));
            Write(tar, "rules/bomb.RULE", "---\na: &a [x]\n*a\n---\nwords");
            Write(tar, "rules/latin.RULE", "---\nlicense_expression: nobody\n---\nwords");
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "rules/link.RULE") { LinkName = "/etc/passwd" });
        });
        var before = Directory.GetFileSystemEntries(workspace.Root).Length;

        var run = await Import(archive);

        Assert.Equal(0, run.ExitCode);
        foreach (var name in new[] { "escape.RULE", "rooted.RULE", "large.RULE", "bomb.RULE", "latin.RULE", "link.RULE" })
        {
            Assert.Contains(name, run.Error, StringComparison.Ordinal);
        }

        Assert.Equal([Index], Directory.GetFiles(workspace.Root, "*", SearchOption.AllDirectories).Where(file => file != archive));
        Assert.Equal(before + 1, Directory.GetFileSystemEntries(workspace.Root).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(700)]
    public async Task A_cut_archive_changes_nothing(int length)
    {
        Pack("pack");
        await Import(workspace.Path("pack"));
        var before = await File.ReadAllBytesAsync(Index, TestContext.Current.CancellationToken);
        var whole = await File.ReadAllBytesAsync(Archive("whole.tar.gz", tar => WriteAll(tar, SmallPack.Files)), TestContext.Current.CancellationToken);

        var run = await Import(workspace.Write("cut.tar.gz", whole[..Math.Min(length, whole.Length - 60)]));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Nothing was imported", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Index, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_without_rules_and_a_place_that_is_not_there_are_refused()
    {
        workspace.Write("empty/readme.txt", "nothing");

        Assert.Equal(1, (await Import(workspace.Path("empty"))).ExitCode);
        Assert.Equal(1, (await Import(workspace.Path("nowhere"))).ExitCode);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task A_damaged_index_is_said_and_never_used()
    {
        Pack("pack");
        await Import(workspace.Path("pack"));
        var bytes = await File.ReadAllBytesAsync(Index, TestContext.Current.CancellationToken);
        bytes[^20] ^= 1;
        await File.WriteAllBytesAsync(Index, bytes, TestContext.Current.CancellationToken);
        workspace.Write("a.txt", "MIT License");

        var list = await Terminal.Run("knowledge", "list", "--data", Data);
        var detect = await Terminal.Run("license", "detect", workspace.Path("a.txt"), "--rules", "scancode-rules", "--data", Data);

        Assert.Equal((1, 1), (list.ExitCode, detect.ExitCode));
        Assert.Contains("damaged", detect.Error, StringComparison.Ordinal);
    }

    private Task<Terminal> Import(string place) => Terminal.Run("knowledge", "import", "scancode-rules", place, "--data", Data, "--lang", "en");

    private async Task<string?> Digest() =>
        (await Terminal.Run("knowledge", "list", "--data", Data, "--format", "json")).Json.GetProperty("rows")[0].GetProperty("sha256").GetString();

    private void Pack(string folder)
    {
        foreach (var (path, content) in SmallPack.Files)
        {
            workspace.Write($"{folder}/{path}", content);
        }
    }

    private string Archive(string name, Action<TarWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            write(tar);
        }

        return workspace.Write(name, bytes.ToArray());
    }

    private static void WriteAll(TarWriter tar, IEnumerable<(string Path, string Content)> files)
    {
        foreach (var (path, content) in files)
        {
            Write(tar, path, content);
        }
    }

    private static void Write(TarWriter tar, string path, string content) =>
        tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, path) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) });
}
