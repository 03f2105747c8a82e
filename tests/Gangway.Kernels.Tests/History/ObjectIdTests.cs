using System.Text;
using Gangway.Kernels.History;

namespace Gangway.Kernels.Tests.History;

public sealed class ObjectIdTests
{
    [Fact]
    public void Hexadecimal_digits_are_read_as_the_framework_reads_them_and_written_back()
    {
        var random = new Random(11);
        var raw = new byte[ObjectId.Sha256Length];
        for (var round = 0; round < 2000; round++)
        {
            random.NextBytes(raw);
            var length = round % 2 == 0 ? ObjectId.Sha1Length : ObjectId.Sha256Length;
            var hex = Convert.ToHexStringLower(raw, 0, length);
            Assert.True(ObjectId.TryParse(round % 3 == 0 ? hex.ToUpperInvariant() : hex, out var id));
            Assert.Equal(new ObjectId(raw.AsSpan(0, length)), id);
            Assert.Equal(hex, id.ToHex(length));
        }
    }

    [Fact]
    public void Nothing_but_a_digit_is_a_digit_wherever_it_stands()
    {
        for (var place = 0; place < ObjectId.Sha256Length * 2; place++)
        {
            for (var letter = 0; letter < 256; letter++)
            {
                var hex = Encoding.ASCII.GetBytes(new string('0', ObjectId.Sha256Length * 2));
                hex[place] = (byte)letter;
                Assert.Equal(char.IsAsciiHexDigit((char)letter), ObjectId.TryParse(hex, out _));
                Assert.Equal(place >= 40 || char.IsAsciiHexDigit((char)letter), ObjectId.TryParse(hex.AsSpan(0, 40), out _));
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(39)]
    [InlineData(41)]
    [InlineData(63)]
    [InlineData(65)]
    public void Another_number_of_digits_is_no_id(int digits) => Assert.False(ObjectId.TryParse(new string('a', digits), out _));
}
