using Gangway.Kernels.Licenses.Index;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>Follows the samples of each reference (<see cref="RunSamples"/>) through a text. For one thread.</summary>
internal sealed class SampleTrace(LicenseIndex index)
{
    /// <summary>A name, an address, a copyright notice may stand between two samples that another copy does not have.</summary>
    private const int Slack = 64;

    private readonly State[] states = new State[index.Section<ReferenceRow>(IndexSection.References).Length];

    /// <summary>Whose samples are followed.</summary>
    public LicenseIndex Index => index;

    /// <summary>Before the first sample of a text.</summary>
    public void Begin() => Array.Clear(states);

    /// <param name="samples">Those that a run of the text is.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="proposals">Receives a reference whose last sample this is, all others having been met.</param>
    public void Add(ReadOnlySpan<SampleRow> samples, int place, List<Candidate> proposals)
    {
        foreach (ref readonly var sample in samples)
        {
            ref var state = ref states[sample.Reference];
            var diagonal = place - sample.Place;
            if (sample.Number == 0)
            {
                state = new State(1, diagonal, diagonal, diagonal, place);
            }
            else if (sample.Number == state.Next && Math.Abs(diagonal - state.Diagonal) <= Slack)
            {
                state = new State(state.Next + 1, diagonal, Math.Min(diagonal, state.Low), Math.Max(diagonal, state.High), state.First);
                if (state.Next == sample.Count)
                {
                    proposals.Add(ProposalOf(sample.Reference, state, place));
                }
            }
            else
            {
                state.Next = 0;
            }
        }
    }

    private Candidate ProposalOf(int reference, State state, int last)
    {
        var row = index.Section<ReferenceRow>(IndexSection.References)[reference];
        var width = 1 << CandidateLimits.WidthOf(row.Count);
        return new Candidate(reference, state.Low - width, state.High + width, state.First, last, row.RequiredRuns);
    }

    /// <param name="Next">The sample that has to come next.</param>
    /// <param name="Diagonal">Of the last one.</param>
    private record struct State(int Next, int Diagonal, int Low, int High, int First);
}
