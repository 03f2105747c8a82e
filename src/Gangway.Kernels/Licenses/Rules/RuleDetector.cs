using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>Finds the rules of a pack in files. Thread-safe; linear in the text but where much of it is like many rules.</summary>
public sealed class RuleDetector(RuleIndex index)
{
    /// <summary>Shorter texts that are like law hold nothing that is near.</summary>
    private readonly ConcurrentBag<RuleScratch> scratches = [];

    public static Action<string>? Trace;

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
        var tags = ImmutableArray.CreateBuilder<LicenseMatch>();
        TagReader.Read(plain, tags);
        hits.AddRange(RuleTags.Place(tags, text));
        FindNear(text, hits);
        if (Trace is not null) foreach (var h in hits.OrderBy(h => h.Start).ThenByDescending(h => h.Length).Where(h => h.Rule >= 0)) Trace($"    {text.Lines[h.Start]}-{text.Lines[h.End-1]} w{h.Start}-{h.End} len {h.Length} tell {h.Telling} cov {h.Coverage:0.000} {(h.IsExact?"exact":"near")} blocks {h.Blocks.Length} {index.ExpressionOf(h.Rule)} {index.NameOf(h.Rule)} of {index.Rules[h.Rule].Length}");
        return RuleReading.Of(index, text, new RuleSelection(index).Of(hits, text));
    }

    private void FindNear(RuleText text, List<RuleHit> hits)
    {
        var scratch = scratches.TryTake(out var free) ? free : new RuleScratch(index.Rules.Length);
        new NearRules(index, text, scratch).Find(hits);
        scratches.Add(scratch);
    }
}
