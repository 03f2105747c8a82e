namespace Gangway.Office.Community;

/// <summary>One line of a commit message that says what somebody had to do with it.</summary>
public sealed record Trailer(TrailerKind Kind, Identity Who)
{
    private static readonly (string Key, TrailerKind Kind)[] Keys =
    [
        ("signed-off-by:", TrailerKind.SignedOffBy),
        ("co-authored-by:", TrailerKind.CoAuthoredBy),
        ("reviewed-by:", TrailerKind.ReviewedBy),
        ("acked-by:", TrailerKind.AckedBy),
        ("tested-by:", TrailerKind.TestedBy),
    ];

    /// <summary>
    /// Reads one line; the key counts in any case, at the line's start, anywhere in the message: DCO checks read it so, and a
    /// squashed merge keeps its sign-offs in the middle. Null for any other line and for a key that names nobody.
    /// </summary>
    public static Trailer? Parse(ReadOnlySpan<char> line)
    {
        foreach (var (key, kind) in Keys)
        {
            if (line.StartsWith(key, StringComparison.OrdinalIgnoreCase))
            {
                return Identity.Parse(line[key.Length..]) is { } who ? new(kind, who) : null;
            }
        }

        return null;
    }
}
