using System.Collections.Immutable;
using System.Text;
using Gangway.Kernels.History;
using Gangway.Office.Community;

namespace Gangway.Community;

/// <summary>Turns a commit's bytes into the office's words: its own character encoding decoded, overlong names cut.</summary>
/// <param name="idLength">20 or 32.</param>
internal sealed class CommitTexts(int idLength)
{
    private const int LongestName = 1024; // a history keeps one of each, and a hostile one has a million

    private const int LongestSubject = 200;

    private readonly TrailerLines trailers = new();
    private readonly Dictionary<string, Encoding?> encodings = new(StringComparer.OrdinalIgnoreCase);

    public Commit Read(ObjectId id, ReadOnlySpan<ObjectId> parents, CommitText text)
    {
        var encoding = text.Encoding.IsEmpty ? null : EncodingOf(text.Encoding);
        var author = new Signature(text.Author);
        var committer = new Signature(text.Committer);
        var named = ImmutableArray.CreateBuilder<string>(parents.Length);
        foreach (var parent in parents)
        {
            named.Add(parent.ToHex(idLength));
        }

        trailers.Take(encoding is null ? text.Message : Encoding.UTF8.GetBytes(encoding.GetString(text.Message)));
        return new()
        {
            Id = id.ToHex(idLength),
            Parents = named.MoveToImmutable(),
            Author = Who(author, encoding),
            Committer = Who(committer, encoding),
            Authored = When(author),
            Committed = When(committer),
            Subject = Subject(text.Message, encoding),
            Trailers = trailers.End(),
        };
    }

    private static string Subject(ReadOnlySpan<byte> message, Encoding? encoding)
    {
        message = message.TrimStart("\r\n "u8);
        var end = message.IndexOf((byte)'\n');
        return Text((end < 0 ? message : message[..end])[..Math.Min(end < 0 ? message.Length : end, LongestSubject)], encoding);
    }

    private static Identity Who(Signature signature, Encoding? encoding) => new(Text(signature.Name, encoding), Text(signature.Mail, encoding));

    private static string Text(ReadOnlySpan<byte> bytes, Encoding? encoding) => (encoding ?? Encoding.UTF8).GetString(bytes[..Math.Min(bytes.Length, LongestName)]);

    private static DateTimeOffset? When(Signature signature) => signature.Seconds is { } seconds ? GitLogReader.Time(seconds, signature.Zone) : null;

    // Null means UTF-8: also for a name nobody knows, as git leaves such bytes alone.
    private Encoding? EncodingOf(ReadOnlySpan<byte> name)
    {
        var key = Encoding.ASCII.GetString(name[..Math.Min(name.Length, 64)]).Trim();
        if (!encodings.TryGetValue(key, out var known) && encodings.Count < 100)
        {
            encodings[key] = known = Find(key);
        }

        return known;
    }

    private static Encoding? Find(string name)
    {
        try
        {
            var found = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return found.IsSingleByte || found.GetByteCount("a") == 1 ? found.CodePage == Encoding.UTF8.CodePage ? null : found : null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
