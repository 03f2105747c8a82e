using System.Text.Json;
using Gangway.Tests.Support;

namespace Gangway.Tests.Contract;

public sealed class NoticeCommandsTests : IDisposable
{
    private const string Bom = """
        {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
         "components":[
           {"type":"library","name":"left","version":"1.0","bom-ref":"a","purl":"pkg:npm/left@1.0","licenses":[{"license":{"id":"MIT"}}]},
           {"type":"library","name":"right","version":"2.0","bom-ref":"b","purl":"pkg:npm/right@2.0","licenses":[{"expression":"GPL-3.0-only OR ISC"}],"copyright":"Copyright 2021 Right Authors"},
           {"type":"library","name":"deep","version":"3.0","bom-ref":"c","purl":"pkg:npm/deep@3.0","licenses":[{"license":{"id":"GPL-2.0-only"}}]}]}
        """;

    private const string OddBom = """
        {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
         "components":[{"type":"library","name":"odd","version":"1.0","bom-ref":"a","licenses":[{"license":{"name":"the usual"}}]}]}
        """;

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task A_notice_of_a_document_stands_by_license_with_texts_and_choices()
    {
        var run = await Terminal.Run("notice", "build", workspace.Write("bom.json", Bom), "--lang", "en");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("left 1.0\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("    Copyright 2021 Right Authors\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("GPL-3.0-only OR ISC: of these, ISC was chosen for 1 component.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Text of the SPDX license list", run.Output, StringComparison.Ordinal);
        Assert.Contains("TERMS AND CONDITIONS FOR COPYING, DISTRIBUTION AND MODIFICATION", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("txt")]
    [InlineData("html")]
    [InlineData("markdown")]
    [InlineData("spdx")]
    [InlineData("cyclonedx")]
    public async Task The_same_input_gives_the_same_bytes(string format)
    {
        var file = workspace.Write("bom.json", Bom);

        var (first, second) = (await Terminal.Run("notice", "build", file, "--format", format), await Terminal.Run("notice", "build", file, "--format", format));

        Assert.Equal(first.Output, second.Output);
        Assert.Contains("Right Authors", first.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spdx")]
    [InlineData("cyclonedx")]
    public async Task What_is_written_as_an_SBOM_is_a_valid_one(string format)
    {
        var target = workspace.Path($"notice.{format}.json");
        await Terminal.Run("notice", "build", workspace.Write("bom.json", Bom), "--format", format, "--output", target);

        Assert.Equal(0, (await Terminal.Run("bom", "validate", target)).ExitCode);
    }

    [Fact]
    public async Task A_notice_bears_the_time_it_is_given_and_no_other()
    {
        var file = workspace.Write("bom.json", Bom);

        Assert.Contains("2026-01-31", (await Terminal.Run("notice", "build", file, "--as-of", "2026-01-31", "--lang", "en")).Output, StringComparison.Ordinal);
        Assert.Equal(64, (await Terminal.Run("notice", "build", file, "--as-of", "soon")).ExitCode);
    }

    [Fact]
    public async Task Texts_statements_and_NOTICE_files_come_from_the_sources()
    {
        workspace.Write("modules/left/LICENSE", License("Copyright (c) 2020 Left Authors"));
        workspace.Write("modules/left/NOTICE", "Left, with thanks to Example\n");
        workspace.Write("modules/left/node_modules/inner/index.js", "// Copyright 2019 Inner Authors\n");

        var run = await Terminal.Run("notice", "build", workspace.Write("bom.json", Bom), "--sources", workspace.Path("modules"), "--lang", "en");

        Assert.Contains("Copyright (c) 2020 Left Authors", run.Output, StringComparison.Ordinal);
        Assert.Contains("Found in left/LICENSE.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Left, with thanks to Example", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Inner Authors", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_its_own_work_and_the_parts_of_others()
    {
        workspace.Write("app/LICENSE", License("Copyright (c) 2022 App Authors"));
        workspace.Write("app/src/main.c", "// Copyright 2023 Main Authors\n");
        workspace.Write("app/third_party/part/LICENSE", License("Copyright (c) 2018 Part Authors"));

        var run = await Terminal.Run("notice", "build", workspace.Path("app"));

        Assert.Contains("third_party/part", run.Output, StringComparison.Ordinal);
        Assert.Contains("Main Authors", run.Output, StringComparison.Ordinal);
        Assert.Contains("2018 Part Authors", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_component_of_unknown_license_needs_a_person()
    {
        var run = await Terminal.Run("notice", "build", workspace.Write("bom.json", OddBom), "--lang", "en");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("1 component has no known license", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("odd 1.0\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("offer")]
    [InlineData("offer.tar")]
    public async Task A_source_that_is_due_is_bundled_with_its_hash(string target)
    {
        workspace.Write("mirror/deep-3.0/main.c", "int main(void);\n");

        var run = await Terminal.Run("notice", "offer", workspace.Write("bom.json", Bom), "--sources", workspace.Path("mirror"), "--output", workspace.Path(target), "--lang", "en");

        Assert.Equal(0, run.ExitCode);
        if (target == "offer")
        {
            var entry = JsonDocument.Parse(File.ReadAllText(workspace.Path("offer/manifest.json"))).RootElement.GetProperty("components")[0];
            Assert.Equal("included", entry.GetProperty("source").GetString());
            Assert.Equal("sources/deep-3.0/main.c", entry.GetProperty("files")[0].GetProperty("path").GetString());
            Assert.Contains($"{entry.GetProperty("files")[0].GetProperty("sha256").GetString()}  sources/deep-3.0/main.c", File.ReadAllText(workspace.Path("offer/SHA256SUMS")), StringComparison.Ordinal);
            Assert.Contains("deep 3.0 (GPL-2.0-only)", File.ReadAllText(workspace.Path("offer/WRITTEN-OFFER.en.txt")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_source_that_is_due_and_not_there_is_named()
    {
        Directory.CreateDirectory(workspace.Path("mirror"));

        var run = await Terminal.Run("notice", "offer", workspace.Write("bom.json", Bom), "--sources", workspace.Path("mirror"), "--output", workspace.Path("offer"), "--lang", "en");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("deep 3.0", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"missing\": 1", File.ReadAllText(workspace.Path("offer/manifest.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_internal_tool_owes_no_source()
    {
        Directory.CreateDirectory(workspace.Path("mirror"));

        Assert.Equal(0, (await Terminal.Run(
            "notice", "offer", workspace.Write("bom.json", Bom), "--sources", workspace.Path("mirror"), "--output", workspace.Path("offer"), "--ship", "internal")).ExitCode);
    }

    [Fact]
    public async Task An_older_bundle_is_not_written_over()
    {
        workspace.Write("offer/old.txt", "old");
        Directory.CreateDirectory(workspace.Path("mirror"));

        Assert.Equal(1, (await Terminal.Run("notice", "offer", workspace.Write("bom.json", Bom), "--sources", workspace.Path("mirror"), "--output", workspace.Path("offer"))).ExitCode);
        Assert.Equal("old", File.ReadAllText(workspace.Path("offer/old.txt")));
    }

    private static string License(string statement) => $"""
        MIT License

        {statement}

        Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

        The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

        THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
        """;
}
