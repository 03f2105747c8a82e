namespace Gangway.Kernels.Licenses.Input;

/// <summary>A part of a text that may speak of licenses.</summary>
/// <param name="Start">First byte, the first of its line or of a cut in a very long line.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Line">Line of the first byte, from 1.</param>
internal sealed record TextRegion(int Start, int Length, int Line)
{
    /// <summary>Bytes of all of them.</summary>
    public static int LengthOf(List<TextRegion> regions)
    {
        var length = 0;
        for (var place = 0; place < regions.Count; place++)
        {
            length += regions[place].Length;
        }

        return length;
    }
}
