using System.Text;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>A scan reads tens of thousands of files, and most have nothing to say: they leave the collector nothing to do.</summary>
public sealed class SteadyStateTests
{
    private static readonly LicenseDetector detector = new(SpdxList.Index);

    [Theory]
    [InlineData("Plain.cs", "namespace Example;\n\npublic sealed class Plain\n{\n    public int Count { get; init; }\n}\n")]
    [InlineData("Permission.cs", "/// <summary>Grants a permission to a user; see https://example.org/docs/permissions.html for the list.</summary>\npublic List<Permission> Of(Dictionary<string, License> licenses) => licenses[\"agreement\"].Permissions;\n")]
    [InlineData("terms.c", "/* Under the lock the terms of the sum are added; contributors of the queue wait. */\n#include <stdio.h>\nint terms(int a, int b) { return (c) ? a : b; }\n")]
    [InlineData("guide.md", "# Guide\n\nThe service is available under <b>load</b> as is described in the [manual](https://example.org/manual). Mail nobody@example.org.\n")]
    [InlineData("data.bin", "\0\0\u0001binary")]
    [InlineData("empty.txt", "")]
    public void A_file_that_says_nothing_is_read_without_an_allocation(string name, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        Assert.Equal(0, Allocated(content, name));
        Assert.Equal(0, Allocated([.. Enumerable.Repeat(content, 400).SelectMany(part => part)], name));
    }

    [Fact]
    public void What_a_longer_file_made_is_used_again_by_the_next()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("The permission to wait is granted by the agreement of threads.\n", 5000)));
        Assert.Equal(0, Allocated(text, "notes.txt"));
        Assert.Equal(0, Allocated(text.AsSpan(0, 3000).ToArray(), "notes.txt"));
    }

    private static long Allocated(byte[] content, string name)
    {
        var reading = detector.Read(content, name);
        Assert.True(reading is { Expression: null, Matches.IsEmpty: true, Copyrights.IsEmpty: true, Files.IsEmpty: true, NotUnderstood.IsEmpty: true }, reading.ToString());
        Assert.Equal(content.Length == 0 ? FileNature.Empty : content[0] == 0 ? FileNature.Binary : FileNature.Text, reading.Nature);
        return Enumerable.Range(0, 3).Min(_ => // The framework may let go of pooled arrays between two of them.
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            detector.Read(content, name);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }
}
