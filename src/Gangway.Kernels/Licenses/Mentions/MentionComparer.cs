namespace Gangway.Kernels.Licenses.Mentions;

/// <summary>Mentions of one file: where they stand and what they name tells them apart.</summary>
internal sealed class MentionComparer : IEqualityComparer<Mention>
{
    public static readonly MentionComparer Instance = new();

    private MentionComparer()
    {
    }

    public bool Equals(Mention one, Mention other) => one.Start == other.Start && one.End == other.End && one.Expression == other.Expression;

    public int GetHashCode(Mention mention) => mention.Start;
}
