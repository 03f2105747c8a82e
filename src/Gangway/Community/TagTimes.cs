using Gangway.Kernels.History;

namespace Gangway.Community;

/// <summary>When the tags of a repository were made: a tag of its own by its tagger, a plain one by its commit.</summary>
internal static class TagTimes
{
    private const int MostTags = 20_000;

    /// <summary>Null where there are no tags: a clone without them says nothing about releases.</summary>
    public static IReadOnlyCollection<DateTimeOffset>? Of(GitRepository repository)
    {
        var tags = repository.References.Where(pair => pair.Key.StartsWith("refs/tags/", StringComparison.Ordinal)).Select(pair => pair.Value).Take(MostTags).ToList();
        if (tags.Count == 0)
        {
            return null;
        }

        using var objects = new GitObjects(repository);
        using var reader = new ObjectReader(objects.Store);
        return [.. tags.Select(objects.Parse).OfType<ObjectId>().Select(id => When(reader, id)).OfType<DateTimeOffset>()];
    }

    private static DateTimeOffset? When(ObjectReader reader, ObjectId id)
    {
        if (reader.Read(id, out var item) != ReadStatus.Fine)
        {
            return null;
        }

        using (item)
        {
            var text = item!.Bytes;
            var line = text.IndexOf(item.Kind == ObjectKind.Tag ? "\ntagger "u8 : "\ncommitter "u8);
            if (line < 0)
            {
                return null;
            }

            text = text[(line + 1)..];
            text = text[(text.IndexOf((byte)' ') + 1)..];
            var end = text.IndexOf((byte)'\n');
            var signature = new Signature(end < 0 ? text : text[..end]);
            return signature.Seconds is { } seconds ? GitLogReader.Time(seconds, signature.Zone) : null;
        }
    }
}
