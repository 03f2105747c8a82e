using System.Collections.Immutable;
using System.Text;
using Gangway.Kernels.History;
using Gangway.Office.Community;
using Gangway.Office.Community.Measures;
using Gangway.Office.Community.Seats;

namespace Gangway.Community;

internal sealed partial class ContributionSource
{
    private sealed record TipFiles(Mailmap Mailmap, ImmutableArray<Seat>? Seats)
    {
        public static TipFiles None { get; } = new(Mailmap.Empty, null);
    }

    // The mailmap of the commit that is read, as git takes it from HEAD of a bare repository: a file that somebody left in the work tree is nobody's statement.
    private static async Task<TipFiles> Files(GitSource git, string commit, CancellationToken stop)
    {
        var tree = await git.Tree(commit, stop);
        var lists = HouseRules.Of(tree.Entries.Where(entry => entry.IsFile).Select(entry => entry.Path), tree.IsComplete)
            .Where(rule => rule.Kind == HouseRuleKind.Maintainers && rule.Path is not null).SelectMany(rule => rule.Others.Insert(0, rule.Path!)).ToHashSet(StringComparer.Ordinal);
        var wanted = tree.Entries.Where(entry => entry.IsFile && entry.Size <= LongestList && (entry.Path == ".mailmap" || lists.Contains(entry.Path))).ToList();
        var blobs = await git.Blobs(wanted.Select(entry => entry.Id), stop);
        var providers = CommunityLists.MailProviders();
        var mailmap = Mailmap.Empty;
        var seats = ImmutableArray.CreateBuilder<Seat>();
        foreach (var entry in wanted)
        {
            if (!blobs.Contents.TryGetValue(entry.Id, out var content))
            {
                continue;
            }

            if (entry.Path == ".mailmap")
            {
                mailmap = Mailmap.Parse(content.Span, entry.Path).Mailmap;
            }
            else
            {
                seats.AddRange(SeatsReader.Read(Encoding.UTF8.GetString(content.Span), entry.Path, providers));
            }
        }

        return new(mailmap, lists.Count == 0 ? null : [.. seats.GroupBy(seat => seat.Key).Select(group => group.MinBy(seat => seat.Kind)!)]);
    }

    private static ImmutableArray<Release> Tags(GitRepository repository, GitObjects objects)
    {
        const string Prefix = "refs/tags/";
        using var reader = new ObjectReader(objects.Store);
        return [.. repository.References.Where(reference => reference.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(reference => new Release(ForeignText.Line(reference.Key[Prefix.Length..]), objects.Parse(reference.Value) is { } id ? DayOf(reader, id) : null))];
    }

    private static DateOnly? DayOf(ObjectReader reader, ObjectId id)
    {
        if (reader.Read(id, out var item) != ReadStatus.Fine)
        {
            return null;
        }

        using (item)
        {
            ReadOnlySpan<byte> mark = item!.Kind switch
            {
                ObjectKind.Tag => "\ntagger "u8,
                ObjectKind.Commit => "\ncommitter "u8,
                _ => default,
            };
            var at = mark.IsEmpty ? -1 : item.Bytes.IndexOf(mark);
            if (at < 0)
            {
                return null;
            }

            var line = item.Bytes[(at + mark.Length)..];
            var end = line.IndexOf((byte)'\n');
            var signature = new Signature(end < 0 ? line : line[..end]);
            return signature.Seconds is { } seconds && GitLogReader.Time(seconds, signature.Zone) is { } time ? DateOnly.FromDateTime(time.DateTime) : null;
        }
    }
}
