using System.Text;
using Gangway.Kernels.History;

namespace Gangway.Kernels.Tests.History;

public sealed class LineOriginTests
{
    [Fact]
    public void Random_histories_with_merges_are_told_as_a_slow_oracle_tells_them()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new RandomLines(seed);
            var tip = random.Grow(25);
            var (flows, workers) = (new Dictionary<int, long>(), (seed % 3) + 1);
            var origins = random.History.Origins(tip, flow: (_, origin, lines) => flows[origin] = flows.GetValueOrDefault(origin) + lines, workers: workers);
            var told = Told(origins);
            Assert.Equal(random.Expected(tip), told);
            Assert.Equal(origins.Files.Sum(file => file.Lines), told.Values.Sum(lines => lines.Length));

            // What came and went along first parents adds up to what stands, origin by origin.
            var standing = origins.Runs.GroupBy(run => run.Commit).ToDictionary(group => group.Key, group => group.Sum(run => (long)run.Lines));
            Assert.Equal(standing.OrderBy(pair => pair.Key), flows.Where(pair => pair.Value != 0).OrderBy(pair => pair.Key));
        }
    }

    [Fact]
    public void A_renamed_file_keeps_its_lines_and_one_that_is_half_new_too()
    {
        var made = new MadeHistory();
        var first = made.Commit(made.Tree(("a.txt", made.Blob(Text(0, 20))), ("keep.txt", made.Blob("k\n"))));
        var second = made.Commit(made.Tree(("b.txt", made.Blob(Text(0, 20))), ("keep.txt", made.Blob("k\n"))), first);
        var third = made.Commit(made.Tree(("c.txt", made.Blob(Text(0, 15) + Text(100, 5))), ("keep.txt", made.Blob("k\n"))), second);
        var gone = new List<(int, int)>();
        var origins = made.Origins(third, flow: (_, origin, lines) => gone.Add((origin, lines)));
        Assert.Equal([(first, 15), (third, 5)], Of(origins, "c.txt"));
        Assert.Equal([(2, 21), (2, -5), (0, 5)], gone); // nothing came or went with the renaming itself
    }

    [Fact]
    public void What_no_text_is_counted_has_no_lines()
    {
        var made = new MadeHistory();
        var tip = made.Commit(made.Tree(
            ("a.txt", made.Blob("a\nb")), ("empty", made.Blob("")), ("picture", made.Blob("a\0b\n")), ("120000 link", made.Blob("a.txt")), ("160000 other", made.Blob("x")), ("100755 run", made.Blob("r\n"))));
        var origins = made.Origins(tip);
        Assert.Equal((1, 1, 1, 0), (origins.Binary, origins.Links, origins.Submodules, origins.Unread));
        Assert.Equal([("a.txt", 2), ("empty", 0), ("run", 1)], origins.Files.Select(file => (origins.Rows.Paths.PathOf(file.Path), file.Lines)));
    }

    [Fact]
    public void A_text_that_was_a_picture_is_all_new()
    {
        var made = new MadeHistory();
        var first = made.Commit(made.Tree(("a", made.Blob("same\n\0\n"))));
        var second = made.Commit(made.Tree(("a", made.Blob("same\nnew\n"))), first);
        Assert.Equal([(second, 2)], Of(made.Origins(second), "a"));
    }

    [Fact]
    public void Behind_the_edge_of_a_shallow_clone_lines_have_no_origin()
    {
        var made = new MadeHistory();
        var lost = made.Commit(made.Tree(("a", made.Blob("1\n"))));
        var edge = made.Commit(made.Tree(("a", made.Blob("1\n2\n"))), lost);
        var tip = made.Commit(made.Tree(("a", made.Blob("1\n2\n3\n"))), edge);
        made.Objects.Remove(lost);
        Assert.Equal([(null, 2), (tip, 1)], Of(made.Origins(tip, new HashSet<ObjectId> { edge }), "a"));
    }

    [Fact]
    public void What_a_lost_version_held_is_unknown_and_what_came_later_is_known()
    {
        var made = new MadeHistory();
        var middle = made.Blob("1\n2\n");
        var first = made.Commit(made.Tree(("a", made.Blob("1\n"))));
        var second = made.Commit(made.Tree(("a", middle)), first);
        var third = made.Commit(made.Tree(("a", made.Blob("1\n2\n3\n"))), second);
        var tip = made.Commit(made.Tree(("a", made.Blob("1\n2\n3\n4\n"))), third);
        made.Objects.Remove(middle);
        var origins = made.Origins(tip);
        Assert.Equal([(null, 3), (tip, 1)], Of(origins, "a"));
        made.Objects.Remove(made.Blob("1\n2\n3\n4\n"));
        Assert.Equal((1, 0), (made.Origins(tip).Unread, made.Origins(tip).Files.Length));
    }

    [Fact]
    public void A_lost_folder_leaves_the_lines_counted_and_their_origin_unknown()
    {
        var made = new MadeHistory();
        var first = made.Commit(made.Tree(("a", made.Blob("1\n"))));
        var lost = made.Tree(("a", made.Blob("1\n2\n")));
        var second = made.Commit(lost, first);
        var tip = made.Commit(made.Tree(("a", made.Blob("1\n2\n3\n"))), second);
        made.Objects.Remove(lost);
        var origins = made.Origins(tip);
        Assert.Equal([(null, 3)], Of(origins, "a"));
        Assert.Equal(2, origins.Rows.DifferencesUnread);
    }

    [Fact]
    public void Commits_that_name_one_another_as_parents_end()
    {
        var made = new MadeHistory();
        var (one, two) = (PackBuilder.IdOf("x", [1]), PackBuilder.IdOf("x", [2]));
        made.CommitAs(one, made.Tree(("a", made.Blob("1\n"))), two, one);
        made.CommitAs(two, made.Tree(("a", made.Blob("1\n2\n"))), one, two);
        Assert.Equal(1, made.Origins(one).Files.Sum(file => file.Lines));
    }

    [Fact]
    public void Damaged_objects_end_in_an_answer()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (random, chance) = (new RandomLines(seed), new Random(seed));
            var tip = random.Grow(15);
            foreach (var id in random.History.Objects.Keys.Where(_ => chance.Next(6) == 0).ToList())
            {
                switch (chance.Next(3))
                {
                    case 0:
                        random.History.Objects.Remove(id);
                        break;
                    case 1:
                        random.History.Objects[id] = random.History.Objects[random.History.Objects.Keys.ElementAt(chance.Next(random.History.Objects.Count))];
                        break;
                    default:
                        random.History.Objects[id] = PackBuilder.Loose("tree", Encoding.ASCII.GetBytes("100644 f0.txt\0123456789012345678901234567890"));
                        break;
                }
            }

            var origins = random.History.Origins(tip, flow: (_, _, _) => { });
            Assert.Equal(origins.Files.Sum(file => file.Lines), origins.Runs.Sum(run => run.Lines));
        }
    }

    [Fact]
    public void A_name_that_stands_twice_in_a_folder_ends_in_an_answer()
    {
        var made = new MadeHistory();
        var first = made.Commit(made.Tree(("a", made.Blob("1\n")), ("a", made.Blob("2\n"))));
        var tip = made.Commit(made.Tree(("a", made.Blob("1\n3\n")), ("a", made.Blob("2\n4\n")), ("100755 a", made.Blob("5\n"))), first);
        Assert.NotEmpty(made.Origins(tip).Files);
    }

    [Fact]
    public void A_small_object_that_is_many_large_files_takes_no_memory_without_end()
    {
        var made = new MadeHistory();
        var large = made.Blob(new string('\n', 20_000_000));
        var tip = made.Commit(made.Tree([.. Enumerable.Range(0, 100).Select(file => ($"f{file:00}", large))]));
        var origins = made.Origins(tip);
        Assert.Equal((100, 6), (origins.Files.Length + origins.Unread, origins.Files.Length));
        Assert.All(origins.Files, file => Assert.Equal(20_000_000, file.Lines));
    }

    [Fact]
    public void Texts_of_millions_of_lines_that_differ_all_over_are_not_searched()
    {
        var made = new MadeHistory();
        var first = made.Commit(made.Tree(("a", made.Blob("same\n" + new string('\n', 5_000_000) + "x\n"))));
        var second = made.Commit(made.Tree(("a", made.Blob("same\nnew\n" + new string('\n', 5_000_001) + "y\n"))), first);
        Assert.Equal([(first, 1), (second, 5_000_003)], Of(made.Origins(second), "a"));
    }

    private static string Text(int from, int count) => string.Concat(Enumerable.Range(from, count).Select(line => $"a line of some length, number {line}\n"));

    private static List<(ObjectId?, int)> Of(LineOrigins origins, string path)
    {
        var file = origins.Files.Single(file => origins.Rows.Paths.PathOf(file.Path) == path);
        return [.. origins.RunsOf(file).ToArray().Select(run => (run.Commit < 0 ? (ObjectId?)null : origins.Rows.Commits[run.Commit].Id, run.Lines))];
    }

    private static SortedDictionary<string, ObjectId[]> Told(LineOrigins origins)
    {
        var told = new SortedDictionary<string, ObjectId[]>(StringComparer.Ordinal);
        foreach (var file in origins.Files)
        {
            told[origins.Rows.Paths.PathOf(file.Path)] = [.. origins.RunsOf(file).ToArray().SelectMany(run => Enumerable.Repeat(origins.Rows.Commits[run.Commit].Id, run.Lines))];
        }

        return told;
    }
}
