using System.Text.Json;
using System.Text.RegularExpressions;
using Gangway.Contract;
using Gangway.Inventory;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Copyrights;
using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Mentions;
using Gangway.Kernels.Licenses.Notices;
using Gangway.Office;
using Gangway.Tests.Support;

namespace Gangway.Tests.Contract;

public sealed partial class LicenseJsonTests
{
    [Fact]
    public void Every_field_is_documented_and_every_documented_field_is_written()
    {
        using var document = JsonDocument.Parse(Json());
        var written = new SortedSet<string>(StringComparer.Ordinal);
        Collect(document.RootElement, "", written);
        var documented = Field().Matches(System.IO.File.ReadAllText(Path.Combine(Checkout.Root, "docs", "license-json.md")))
            .Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(written.Except(documented));
        Assert.Empty(documented.Except(written));
    }

    [Fact]
    public void The_schema_is_the_first_key()
    {
        using var document = JsonDocument.Parse(Json());

        var first = document.RootElement.EnumerateObject().First();
        Assert.Equal(("schema", "gangway.license-detect/1"), (first.Name, first.Value.GetString()));
    }

    [Fact]
    public void A_line_has_the_fields_of_a_file_but_for_what_follows_from_the_others()
    {
        using var document = JsonDocument.Parse(Json());
        using var output = new MemoryStream();
        LicenseJson.Lines(Example.Files, new LicenseDetectOptions(["tree"], "jsonl", false, false, true, new LicenseScanOptions(1)), output);
        using var line = JsonDocument.Parse(System.Text.Encoding.UTF8.GetString(output.ToArray()).Split('\n')[0]);

        Assert.Equal(document.RootElement.GetProperty("files")[0].EnumerateObject().Select(field => field.Name).Where(name => name != "concluded"),
            line.RootElement.EnumerateObject().Select(field => field.Name));
    }

    private static byte[] Json()
    {
        using var output = new MemoryStream();
        LicenseJson.Write(Example, new LicenseDetectOptions(["tree"], "json", false, false, true, new LicenseScanOptions(1, Rules: SmallPack.Detector())), output);
        return output.ToArray();
    }

    /// <summary>A tree in which everything that can be said is said once.</summary>
    private static LicenseReport Example
    {
        get
        {
            var mit = new LicenseMatch("MIT", LicenseMatchKind.Text, 1, 20, 1);
            List<ScannedFile> files =
            [
                Scanned("LICENSE", "MIT", [mit], new CopyrightStatement("Copyright 2024 Example Corporation", "2024", "Example Corporation", 1, 1)),
                Scanned("docs/guide.md", "MIT", [mit]),
                Scanned("package.json", "Apache-2.0", [new LicenseMatch("Apache-2.0", LicenseMatchKind.Field, 4, 4, 1)]),
                Scanned("src/a.c", "MIT", [mit, new LicenseMatch("GPL-2.0-only", LicenseMatchKind.Mention, 30, 30, 1)]),
                Scanned("src/b.c", null, [], unknown: new UnknownWords(1, 3, "You may use this on Tuesdays.")),
                Scanned("src/c.c", null, [], pointer: new FileReference("COPYING", 2)),
                Scanned("tests/data/x.txt", "MIT", [mit with { Rule = "mit_1.RULE" }]),
                Scanned("vendor/zip/LICENSE", "Zlib", [new LicenseMatch("Zlib", LicenseMatchKind.NearText, 1, 9, 0.9)]),
            ];
            files.Add(new ScannedFile(File("z"), new FileScan(null, null, [], new Issue("z", "it may not be read", Severity.Error, HowToFix: "Ask for it."))));
            return LicenseReport.Of(new ScanTarget([.. files.Select(file => file.File)], [".git"], []), files, 8, new LicenseKnowledge());
        }
    }

    private static ScannedFile Scanned(
        string path, string? expression, LicenseMatch[] matches, CopyrightStatement? copyright = null, UnknownWords? unknown = null, FileReference? pointer = null) => new(
        File(path),
        new FileScan(
            "00", new LicenseReading(FileNature.Text, expression, [.. matches], copyright is { } statement ? [statement] : [], pointer is { } named ? [named] : [], []),
            unknown is { } words ? [words] : [], null));

    private static ScanFile File(string path)
    {
        var file = new SourceFile(path, 100, path);
        return new ScanFile($"tree/{path}", new FolderTree([file]), file, "tree");
    }

    private static void Collect(JsonElement element, string path, SortedSet<string> paths)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object))
            {
                Collect(item, path + "[]", paths);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                var inner = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
                paths.Add(inner);
                Collect(property.Value, inner, paths);
            }
        }
    }

    [GeneratedRegex(@"^\| `([A-Za-z0-9.\[\]]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Field();
}
