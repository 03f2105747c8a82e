using System.Text;
using Gangway.Contract;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Index;
using Gangway.Kernels.Licenses.Texts;
using Gangway.Norms;
using Gangway.Tests.Support;

namespace Gangway.Tests.Contract;

public sealed class LicenseKnowledgeTests
{
    private static readonly Lazy<byte[]> written = new(() =>
        LicenseIndexWriter.Write(LicenseTexts.Parse(File.ReadAllBytes(Path.Combine(Checkout.Root, "node_modules", "spdx-license-list", "spdx-full.json"))),
            Rules("names.txt"), Rules("addresses.txt"), Rules("exceptions.txt")));

    [Fact]
    public unsafe void The_index_in_the_program_is_that_of_the_texts_and_rules_it_was_built_from()
    {
        var (start, length) = Embedded.Mapped("licenses.index");
        Assert.True(new ReadOnlySpan<byte>((byte*)start, length).SequenceEqual(written.Value));
    }

    [Fact]
    public void The_detector_of_the_program_answers_as_one_made_from_the_texts()
    {
        var (texts, program) = (new LicenseDetector(LicenseIndex.Of(written.Value)), new LicenseKnowledge().Detector);
        var list = LicenseIndex.Of(written.Value).Texts;
        foreach (var id in list.Ids)
        {
            var text = Encoding.UTF8.GetBytes(list.TextOf(id));
            Assert.Equal(texts.Detect(text), program.Detect(text));
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", "Gangway.Kernels"), "*.cs", SearchOption.AllDirectories))
        {
            var (left, right) = (texts.Read(File.ReadAllBytes(file), Path.GetFileName(file)), program.Read(File.ReadAllBytes(file), Path.GetFileName(file)));
            Assert.Equal(left.Expression, right.Expression);
            Assert.Equal(left.Matches, right.Matches);
        }
    }

    private static string Rules(string name) => File.ReadAllText(Path.Combine(Checkout.Root, "data", "license-rules", name));
}
