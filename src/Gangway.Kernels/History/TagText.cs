namespace Gangway.Kernels.History;

/// <summary>What a tag object says first: <c>object ID</c>.</summary>
internal static class TagText
{
    /// <param name="tag">The object's content.</param>
    /// <param name="idLength">20 or 32.</param>
    public static ObjectId? Target(ReadOnlySpan<byte> tag, int idLength) =>
        tag.StartsWith("object "u8) && tag.Length > 7 + (idLength * 2) && ObjectId.TryParse(tag.Slice(7, idLength * 2), out var id) ? id : null;
}
