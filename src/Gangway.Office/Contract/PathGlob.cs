namespace Gangway.Office.Contract;

/// <summary>
/// A pattern over paths, in the dialect of REUSE.toml or of DEP-5. Matching follows all ways at once, so its cost is at most
/// pattern times path, whatever the pattern.
/// </summary>
public sealed class PathGlob
{
    private const int Longest = 4096;
    private readonly Step[] steps;
    private readonly string? literal;

    private PathGlob(string pattern, Step[] steps)
    {
        Pattern = pattern;
        this.steps = steps;
        literal = Array.TrueForAll(steps, step => step.Kind == StepKind.Letter) ? string.Concat(steps.Select(step => step.Letter)) : null;
    }

    private enum StepKind
    {
        Letter,
        One,
        WithinName,
        Anything,
    }

    /// <summary>As written.</summary>
    public string Pattern { get; }

    /// <summary>"*" matches within a name, "**" anything, "\" takes the next character as it is (REUSE 3.3).</summary>
    public static PathGlob OfReuse(string pattern) => new(pattern, Steps(pattern, reuse: true));

    /// <summary>"*" matches anything, "?" one character, both also "/"; "\" takes the next character as it is (DEP-5).</summary>
    public static PathGlob OfDebian(string pattern) => new(pattern, Steps(pattern, reuse: false));

    /// <param name="path">With "/" between names, relative to where the pattern counts from; a leading "./" is passed over.</param>
    public bool Matches(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var rest = path.AsSpan(path.StartsWith("./", StringComparison.Ordinal) ? 2 : 0);
        if (literal is not null)
        {
            return rest.SequenceEqual(literal);
        }

        return rest.Length <= Longest && steps.Length <= Longest && Walk(rest);
    }

    public override string ToString() => Pattern;

    private bool Walk(ReadOnlySpan<char> path)
    {
        var now = new bool[steps.Length + 1];
        var next = new bool[steps.Length + 1];
        now[0] = true;
        SkipStars(now);
        foreach (var letter in path)
        {
            Array.Clear(next);
            var any = false;
            for (var at = 0; at < steps.Length; at++)
            {
                if (!now[at])
                {
                    continue;
                }

                switch (steps[at].Kind)
                {
                    case StepKind.Letter: next[at + 1] |= steps[at].Letter == letter; break;
                    case StepKind.One: next[at + 1] = true; break;
                    case StepKind.WithinName: next[at] |= letter != '/'; break;
                    case StepKind.Anything: next[at] = true; break;
                }

                any |= next[at] || next[at + 1];
            }

            if (!any)
            {
                return false;
            }

            SkipStars(next);
            (now, next) = (next, now);
        }

        return now[^1];
    }

    /// <summary>A star may stand for nothing.</summary>
    private void SkipStars(bool[] reached)
    {
        for (var at = 0; at < steps.Length; at++)
        {
            reached[at + 1] |= reached[at] && steps[at].Kind is StepKind.WithinName or StepKind.Anything && reached[at];
        }
    }

    private static Step[] Steps(string pattern, bool reuse)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var steps = new List<Step>(pattern.Length);
        for (var at = pattern.StartsWith("./", StringComparison.Ordinal) ? 2 : 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '\\' when at + 1 < pattern.Length:
                    steps.Add(new Step(StepKind.Letter, pattern[++at]));
                    break;
                case '*':
                    var stars = at;
                    while (at + 1 < pattern.Length && pattern[at + 1] == '*')
                    {
                        at++;
                    }

                    steps.Add(new Step(reuse && at == stars ? StepKind.WithinName : StepKind.Anything, default));
                    break;
                case '?' when !reuse:
                    steps.Add(new Step(StepKind.One, default));
                    break;
                default:
                    steps.Add(new Step(StepKind.Letter, pattern[at]));
                    break;
            }
        }

        return [.. steps];
    }

    private readonly record struct Step(StepKind Kind, char Letter);
}
