using System.Text;
using Gangway.Kernels.History;

namespace Gangway.Kernels.Tests.History;

/// <summary>A history in memory: loose objects under names of their own, well-formed or not.</summary>
internal sealed class MadeHistory
{
    private readonly Dictionary<ObjectId, byte[]> objects = [];
    private int commits;

    public ObjectStore Store => new(20, [], objects.GetValueOrDefault);

    public Dictionary<ObjectId, byte[]> Objects => objects;

    public ObjectId Blob(string text) => Put("blob", Encoding.UTF8.GetBytes(text));

    /// <param name="files">Names in one folder, with their blobs; mode 100644 unless the name says otherwise: <c>120000 link</c>.</param>
    public ObjectId Tree(params (string Name, ObjectId Id)[] files)
    {
        var tree = new List<byte>();
        foreach (var (name, id) in files.OrderBy(file => file.Name[(file.Name.LastIndexOf(' ') + 1)..], StringComparer.Ordinal))
        {
            var bytes = new byte[20];
            id.CopyTo(bytes, 20);
            tree.AddRange([.. Encoding.UTF8.GetBytes(name.Contains(' ') ? name : "100644 " + name), 0, .. bytes]);
        }

        return Put("tree", [.. tree]);
    }

    public ObjectId Commit(ObjectId tree, params ObjectId[] parents) => Put("commit", Text(tree, parents));

    /// <summary>A commit under any name, as a broken repository may have it.</summary>
    public void CommitAs(ObjectId name, ObjectId tree, params ObjectId[] parents) => objects[name] = PackBuilder.Loose("commit", Text(tree, parents));

    public ObjectId Put(string kind, byte[] content)
    {
        var id = PackBuilder.IdOf(kind, content);
        objects[id] = PackBuilder.Loose(kind, content, System.IO.Compression.CompressionLevel.Fastest);
        return id;
    }

    public LineOrigins Origins(ObjectId tip, IReadOnlySet<ObjectId>? shallow = null, LineFlow? flow = null, int workers = 2) =>
        LineOriginScan.Run(Store, tip, shallow ?? new HashSet<ObjectId>(), null, flow is null ? null : (_, _) => flow, new() { Workers = workers }, TestContext.Current.CancellationToken);

    private byte[] Text(ObjectId tree, ObjectId[] parents) => Encoding.UTF8.GetBytes(
        $"tree {tree.ToHex(20)}\n{string.Concat(parents.Select(parent => $"parent {parent.ToHex(20)}\n"))}author A <a@example.com> {1_600_000_000 + ++commits} +0000\ncommitter A <a@example.com> {1_600_000_000 + commits} +0000\n\nx\n");
}
