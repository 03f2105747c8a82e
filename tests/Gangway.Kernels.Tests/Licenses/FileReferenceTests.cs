using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Notices;

namespace Gangway.Kernels.Tests.Licenses;

public sealed class FileReferenceTests
{
    [Theory]
    [InlineData("see the LICENSE file for details", "LICENSE")]
    [InlineData("See LICENSE for details.", "LICENSE")]
    [InlineData("see COPYING for details", "COPYING")]
    [InlineData("See the file COPYING.", "COPYING")]
    [InlineData("see file 'LICENSE' in the top directory", "LICENSE")]
    [InlineData("// license that can be found in the LICENSE file.", "LICENSE")]
    [InlineData("// Use of this source code is governed by a BSD-style\n// license that can be found in the\n// LICENSE file.", "LICENSE")]
    [InlineData("See ../LICENSE.txt for terms", "../LICENSE.txt")]
    [InlineData("refer to LICENSES/MIT.txt", "LICENSES/MIT.txt")]
    [InlineData("License: see LICENSE.md", "LICENSE.md")]
    [InlineData("\"license\": \"SEE LICENSE IN terms.md\"", "terms.md")]
    [InlineData("SEE LICENSE IN <LICENSE.txt>", "LICENSE.txt")]
    [InlineData("On Debian systems, the text is in `/usr/share/common-licenses/GPL-2'.", "/usr/share/common-licenses/GPL-2")]
    [InlineData("/usr/share/common-licenses/Apache-2.0.", "/usr/share/common-licenses/Apache-2.0")]
    [InlineData("subject to the terms in the accompanying COPYING file", "COPYING")]
    [InlineData("Please refer to the LICENCE file", "LICENCE")]
    [InlineData("The full license is in the file LICENSE.rst, distributed with this software.", "LICENSE.rst")]
    [InlineData("Read the `COPYING.LESSER` file", "COPYING.LESSER")]
    [InlineData("see LICENSE-MIT or LICENSE-APACHE", "LICENSE-MIT, LICENSE-APACHE")]
    [InlineData("See the COPYRIGHT file at the top-level directory", "COPYRIGHT")]
    [InlineData("licensed under the terms of the LICENSE file", "LICENSE")]
    [InlineData("Consult COPYING3 for the terms", "COPYING3")]
    [InlineData("see license.txt", "license.txt")]
    [InlineData("See the README file for license information", "README")]
    [InlineData("See README.md for copying conditions", "README.md")]
    [InlineData("SEE LICENSE FILE", "LICENSE")]
    [InlineData("printf(\"see LICENSE\\n\");", "LICENSE")]
    [InlineData("See [LICENSE](LICENSE) for more", "LICENSE")]
    [InlineData("this project is licensed under MIT, see LICENSE", "LICENSE")]
    [InlineData("see doc/legal/LICENSE", "doc/legal/LICENSE")]
    public void Words_that_point_give_the_file(string text, string names) => Assert.Equal(names, string.Join(", ", Read(text).Select(file => file.Name)));

    [Theory]
    [InlineData("see file foo.c")]
    [InlineData("See the License for the specific language governing permissions")]
    [InlineData("BY EXERCISING ANY RIGHTS UNDER THIS LICENSE YOU AGREE")]
    [InlineData("IN NO EVENT SHALL THE COPYRIGHT HOLDERS BE LIABLE")]
    [InlineData("see https://example.com/LICENSE")]
    [InlineData("see example.org/x/LICENSE.txt")]
    [InlineData("install -m644 $(srcdir)/LICENSE $(docdir)")]
    [InlineData("include LICENSE")]
    [InlineData("add_file(LICENSE)")]
    [InlineData("the GNU General Public License")]
    [InlineData("See the README file for build instructions")]
    [InlineData("#include \"license.h\"")]
    [InlineData("see license_check.py")]
    [InlineData("in license.c")]
    [InlineData("LICENSE")]
    [InlineData("ls /usr/share/common-licenses/")]
    [InlineData("the terms of THE LICENSE shall prevail")]
    public void Names_without_a_pointer_give_none(string text) => Assert.Empty(Read(text));

    [Fact]
    public void A_file_is_given_once_with_its_first_line() =>
        Assert.Equal([new FileReference("COPYING", 2), new FileReference("LICENSE", 3)], Read("x\nsee COPYING\nsee LICENSE\nsee COPYING\n"));

    [Fact]
    public void Random_bytes_never_throw() => Prop.ForAll<byte[]>(bytes => Read(bytes).Length >= 0).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("LICENSE")]
    [InlineData("see LICENSE ")]
    [InlineData("icen")]
    [InlineData("in the file LICENSE.txt\n")]
    [InlineData("README ")]
    public void A_monster_is_read_in_linear_time(string part)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, (1 << 20) / part.Length)));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.InRange(Read(text).Length, 0, FileReferenceReader.Most);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 60_000); // quadratic would take many minutes; a busy machine takes a second or ten
    }

    private static ImmutableArray<FileReference> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static ImmutableArray<FileReference> Read(byte[] text)
    {
        var files = ImmutableArray.CreateBuilder<FileReference>();
        FileReferenceReader.Read(text, 1, files);
        return files.DrainToImmutable();
    }
}
