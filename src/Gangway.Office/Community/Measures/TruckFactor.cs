using System.Collections.Immutable;

namespace Gangway.Office.Community.Measures;

/// <summary>
/// Truck factor after Avelino, Passos, Hora and Valente, "A Novel Approach for Estimating Truck Factors" (ICPC 2016): how many authors must leave until
/// more than half of the files have no author any more. A file's authors are those with a degree of authorship
/// DOA = 3.293 + 1.098 FA + 0.164 DL − 0.321 ln(1 + AC) of at least 3.293 and above 0.75 of the file's highest, where FA is 1 for who created it, DL counts
/// one's later changes, and AC those of others.
/// </summary>
public static class TruckFactor
{
    private const double LeastDegree = 3.293;
    private const double LeastOfHighest = 0.75;

    /// <param name="firstAuthor">Whether this person created the file.</param>
    /// <param name="own">Changes by this person after the creation.</param>
    /// <param name="others">Changes by others.</param>
    public static double DegreeOfAuthorship(bool firstAuthor, int own, int others) =>
        LeastDegree + (firstAuthor ? 1.098 : 0) + 0.164 * own - 0.321 * Math.Log(1 + others);

    /// <summary>The factor, of files that exist at the end; null where there is no file with an author. Removes one person a round.</summary>
    /// <param name="commits">In the order they were made.</param>
    /// <param name="counts">Which paths count; the paper leaves out documentation and copied code.</param>
    public static (int? Factor, int Files) Of(IEnumerable<CreditedCommit> commits, Func<string, bool> counts)
    {
        var files = Files(commits, counts);
        var authors = files.Values.Select(Authors).ToList();
        var byAuthor = authors.SelectMany((people, file) => people.Select(person => (person, file))).GroupBy(pair => pair.person, pair => pair.file).ToDictionary(group => group.Key, group => group.ToList());
        var left = authors.Select(people => people.Length).ToArray();
        var covered = left.Count(count => count > 0);
        var factor = 0;
        while (byAuthor.Count > 0 && covered >= 0.5 * files.Count)
        {
            var top = byAuthor.MaxBy(pair => (pair.Value.Count(file => left[file] > 0), -pair.Key));
            covered -= top.Value.Count(file => --left[file] == 0);
            byAuthor.Remove(top.Key);
            factor++;
        }

        return (factor == 0 ? null : factor, files.Count);
    }

    private static Dictionary<string, FileHistory> Files(IEnumerable<CreditedCommit> commits, Func<string, bool> counts)
    {
        var files = new Dictionary<string, FileHistory>(StringComparer.Ordinal);
        foreach (var commit in commits.Where(commit => commit is { Changes: not null, Author: not null, IsBot: false, IsMerge: false }))
        {
            foreach (var change in commit.Changes!.Value)
            {
                if (change.Kind == PathChangeKind.Deleted)
                {
                    files.Remove(change.Path);
                }
                else if (files.TryGetValue(change.Path, out var file))
                {
                    file.Add(commit.Author!.Value);
                }
                else if (counts(change.Path))
                {
                    files[change.Path] = new(commit.Author!.Value);
                }
            }
        }

        return files;
    }

    private static ImmutableArray<int> Authors(FileHistory file)
    {
        var all = file.Changes.Values.Sum();
        var degrees = file.Changes.Select(pair => (Person: pair.Key, Degree: DegreeOfAuthorship(pair.Key == file.Creator, pair.Value, all - pair.Value))).ToList();
        var highest = degrees.Max(pair => pair.Degree);
        return [.. degrees.Where(pair => pair.Degree >= LeastDegree && pair.Degree > LeastOfHighest * highest).Select(pair => pair.Person)];
    }

    private sealed class FileHistory(int creator)
    {
        public int Creator => creator;

        /// <summary>After the creation; the creator stands in it with none at least.</summary>
        public Dictionary<int, int> Changes { get; } = new() { [creator] = 0 };

        public void Add(int person) => Changes[person] = Changes.GetValueOrDefault(person) + 1;
    }
}
