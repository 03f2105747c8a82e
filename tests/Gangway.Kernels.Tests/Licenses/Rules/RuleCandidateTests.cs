using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Rules;

namespace Gangway.Kernels.Tests.Licenses.Rules;

public sealed class RuleCandidateTests
{
    [Fact]
    public void The_best_candidates_are_kept_as_by_sorting_all_of_them()
    {
        var numbers = Gen.Choose(1, 6).Zip(Gen.Choose(1, 9)).Zip(Gen.Choose(4, 400)).ListOf();
        Prop.ForAll(numbers.Zip(Gen.Choose(1, 12)).ToArbitrary(), pair =>
        {
            var all = pair.Item1.Select((row, rule) => new RuleCandidate((ushort)rule, row.Item1.Item1, Math.Max(row.Item1.Item1, row.Item1.Item2), row.Item2)).ToList();
            return Kept(all, pair.Item2, byShare: true).SequenceEqual(all.OrderByDescending(one => one.Share).ThenByDescending(one => one.Shared).ThenBy(one => one.Rule).Take(pair.Item2))
                && Kept(all, pair.Item2, byShare: false).SequenceEqual(all.OrderByDescending(one => one.Expected)
                    .ThenByDescending(one => one.Share).ThenByDescending(one => one.Shared).ThenBy(one => one.Rule).Take(pair.Item2));
        }).QuickCheckThrowOnFailure();
    }

    private static RuleCandidate[] Kept(List<RuleCandidate> all, int most, bool byShare)
    {
        var kept = new Series<RuleCandidate>();
        all.ForEach(candidate => RulesSharing.Insert(kept, candidate, most, byShare));
        return kept.Items.ToArray();
    }
}
