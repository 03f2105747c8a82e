using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.Licenses.Index;
using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Names;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Tests.Licenses.Names;

/// <summary>What turns words away before the tree of names is walked turns no name away.</summary>
public sealed class NameWalkTests
{
    private static readonly string[] more = ["the", "a", ",", "/", "&", "license", "and", "version", "2", "software", "public", "\n\n", "free"];

    [Fact]
    public void Every_name_is_found_that_the_whole_tree_has()
    {
        var steps = Steps();
        var names = new LicenseNameIndex(SpdxList.Index);
        var rules = File.ReadAllLines(Path.Combine(Gangway.Tests.Support.Checkout.Root, "data", "license-rules", "names.txt"));
        string[] words = [.. rules.Where(line => line.Contains('=', StringComparison.Ordinal)).SelectMany(line => line.Split(' ', '|', '(', ')')).Where(word => word.Length > 0).Distinct()];
        var texts = Gen.OneOf(Gen.Elements(words), Gen.Elements(more), Gen.Elements(SpdxList.Texts.Ids.ToArray())).ListOf().Select(list => string.Join(' ', list)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            using var prose = Prose.Rent(bytes.Length);
            ProseReader.Read(bytes, new TextRegion(0, bytes.Length, 1), prose);
            return Enumerable.Range(0, prose.Count).All(place => Found(names, prose, place).SequenceEqual(Walked(steps, prose, place)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(40));
    }

    [Fact]
    public void Each_id_of_the_list_is_found_from_its_first_word()
    {
        var (names, steps) = (new LicenseNameIndex(SpdxList.Index), Steps());
        Assert.All(SpdxList.Texts.Ids, id =>
        {
            var bytes = Encoding.UTF8.GetBytes(id);
            using var prose = Prose.Rent(bytes.Length);
            ProseReader.Read(bytes, new TextRegion(0, bytes.Length, 1), prose);
            Assert.Equal(Walked(steps, prose, 0), Found(names, prose, 0));
        });
    }

    private static List<int> Found(LicenseNameIndex names, Prose prose, int place)
    {
        var found = new List<(NamedLicense Name, int End)>();
        if (names.MayBegin(prose.At(place)))
        {
            names.Find(prose, place, found);
        }

        return found.ConvertAll(name => name.End);
    }

    private static List<int> Walked(Dictionary<(int Node, uint Word), int> steps, Prose prose, int start)
    {
        var (ends, node) = (new List<int>(), 0);
        var nodeEnds = SpdxList.Index.Section<int>(IndexSection.NameEnds);
        for (var place = start; place < prose.Count; place++)
        {
            var word = prose.At(place);
            if (place > start && word is ProseWord.Slash or ProseWord.Ampersand or ProseWord.Comma)
            {
                continue;
            }

            if (!steps.TryGetValue((node, word), out node) || (place > start && (prose.Has(place, ProseMark.Paragraph) || ProseTerms.IsField(prose, place))))
            {
                break;
            }

            if (nodeEnds[node] >= 0)
            {
                ends.Add(place + 1);
            }
        }

        return ends;
    }

    private static Dictionary<(int Node, uint Word), int> Steps()
    {
        var steps = new Dictionary<(int, uint), int>();
        foreach (var step in SpdxList.Index.Section<NameStep>(IndexSection.NameSteps))
        {
            if (step.Next != 0)
            {
                steps[(step.Node, step.Word)] = step.Next;
            }
        }

        return steps;
    }
}
