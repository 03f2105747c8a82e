namespace Gangway.Kernels.Licenses.Input;

/// <summary>Counts line ends of any kind: \n, \r\n, and the lone \r of old files.</summary>
internal static class LineEnds
{
    public static int Count(ReadOnlySpan<byte> text) => text.Count((byte)'\n') + LoneReturns(text);

    private static int LoneReturns(ReadOnlySpan<byte> text)
    {
        var count = 0;
        for (var next = text.IndexOf((byte)'\r'); next >= 0;)
        {
            count += next + 1 < text.Length && text[next + 1] == '\n' ? 0 : 1;
            var rest = text[(next + 1)..].IndexOf((byte)'\r');
            next = rest < 0 ? -1 : next + 1 + rest;
        }

        return count;
    }
}
