namespace Gangway.Kernels.Licenses.Input;

/// <summary>A part of a text that may speak of licenses.</summary>
/// <param name="Start">First byte, the first of its line or of a cut in a very long line.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Line">Line of the first byte, from 1.</param>
internal readonly record struct TextRegion(int Start, int Length, int Line)
{
    /// <summary>Bytes of all of them.</summary>
    public static int LengthOf(ReadOnlySpan<TextRegion> regions)
    {
        var length = 0;
        foreach (var region in regions)
        {
            length += region.Length;
        }

        return length;
    }
}
