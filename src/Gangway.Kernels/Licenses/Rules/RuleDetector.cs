using System.Collections.Concurrent;
using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>Finds the rules of a pack in files. Thread-safe; linear in the text but where much of it is like many rules.</summary>
public sealed class RuleDetector(RuleIndex index)
{
    private readonly ConcurrentBag<RuleScratch> scratches = [];

    /// <summary>What it looks for.</summary>
    public RulePack Pack => index.Pack;

    /// <summary>All that the pack says of a file.</summary>
    /// <param name="content">The whole file.</param>
    public RuleReading Read(ReadOnlySpan<byte> content)
    {
        var plain = PlainText.Of(content);
        if (plain.IsEmpty)
        {
            return RuleReading.Empty;
        }

        using var text = RuleText.Read(index, plain);
        var hits = new List<RuleHit>();
        ExactRules.Find(index, text, hits);
        var tags = new List<LicenseMatch>();
        TagReader.Read(plain, tags);
        hits.AddRange(RuleTags.Place(tags, text));
        FindNear(text, hits);
        return RuleReading.Of(index, text, new RuleSelection(index).Of(hits, text));
    }

    private void FindNear(RuleText text, List<RuleHit> hits)
    {
        var scratch = scratches.TryTake(out var free) ? free : new RuleScratch(index);
        new NearRules(index, text, scratch).Find(hits);
        scratches.Add(scratch);
    }
}
