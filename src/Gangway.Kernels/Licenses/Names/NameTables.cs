using System.Collections.Frozen;

namespace Gangway.Kernels.Licenses.Names;

/// <summary>
/// The closed vocabularies: name → SPDX expression. A name that means one of several licenses ("BSD", "Artistic") is left out on
/// purpose. Sources are cited with <see cref="NameSystem"/>.
/// </summary>
internal static class NameTables
{
    public static readonly FrozenDictionary<string, string> Cpan = Table("""
        perl_5=Artistic-1.0-Perl OR GPL-1.0-or-later; perl=Artistic-1.0-Perl OR GPL-1.0-or-later; agpl_3=AGPL-3.0-only; apache_1_1=Apache-1.1; apache_2_0=Apache-2.0; artistic_1=Artistic-1.0;
        artistic_2=Artistic-2.0; artistic2=Artistic-2.0; artistic_2_0=Artistic-2.0; freebsd=BSD-2-Clause; gfdl_1_2=GFDL-1.2-only; gfdl_1_3=GFDL-1.3-only; gpl_1=GPL-1.0-only; gpl_2=GPL-2.0-only; gpl2=GPL-2.0-only;
        gpl_3=GPL-3.0-only; gpl3=GPL-3.0-only; lgpl_2_1=LGPL-2.1-only; lgpl2=LGPL-2.1-only; lgpl_3_0=LGPL-3.0-only; lgpl3=LGPL-3.0-only; mit=MIT; mozilla_1_0=MPL-1.0; mozilla_1_1=MPL-1.1; mozilla_2_0=MPL-2.0;
        openssl=OpenSSL; qpl_1_0=QPL-1.0; ssleay=SSLeay-standalone; zlib=Zlib; bsd=BSD-3-Clause; artistic=Artistic-1.0; cc0_1_0=CC0-1.0
        """);

    public static readonly FrozenDictionary<string, string> Cabal = Table("""
        GPL-2=GPL-2.0-only; GPL-3=GPL-3.0-only; LGPL-2.1=LGPL-2.1-only; LGPL-3=LGPL-3.0-only; AGPL-3=AGPL-3.0-only; BSD2=BSD-2-Clause; BSD3=BSD-3-Clause; BSD4=BSD-4-Clause; MIT=MIT; ISC=ISC; MPL-2.0=MPL-2.0; Apache-2.0=Apache-2.0
        """);

    public static readonly FrozenDictionary<string, string> Module = Table("""
        GPL=GPL-2.0-only; GPL v2=GPL-2.0-only; GPL and additional rights=GPL-2.0-only OR MIT; Dual MIT/GPL=GPL-2.0-only OR MIT
        """);

    /// <summary>By Arch's packaging guidelines GPL3 means "or any later version", GPL2 does not; LGPL alone is 2 or 2.1.</summary>
    public static readonly FrozenDictionary<string, string> Arch = Table("""
        AGPL=AGPL-3.0-or-later; AGPL3=AGPL-3.0-or-later; Apache=Apache-2.0; Artistic2.0=Artistic-2.0; Boost=BSL-1.0; CCPL:by=CC-BY-3.0; CDDL=CDDL-1.0; CPL=CPL-1.0; EPL=EPL-1.0; FDL1.2=GFDL-1.2-only; FDL1.3=GFDL-1.3-only;
        GPL=GPL-2.0-or-later; GPL2=GPL-2.0-only; GPL3=GPL-3.0-or-later; LGPL2.1=LGPL-2.1-only; LGPL3=LGPL-3.0-or-later; LPPL=LPPL-1.3c; MPL2=MPL-2.0; W3C=W3C; ZPL=ZPL-2.1; Unlicense=Unlicense; MIT=MIT; ISC=ISC; ZLIB=Zlib
        """);

    public static readonly FrozenDictionary<string, string> Ports = Table("""
        AGPLv3=AGPL-3.0-only; AGPLv3+=AGPL-3.0-or-later; APACHE10=Apache-1.0; APACHE11=Apache-1.1; APACHE20=Apache-2.0; ART10=Artistic-1.0; ART20=Artistic-2.0; ARTPERL10=Artistic-1.0-Perl; BSD2CLAUSE=BSD-2-Clause;
        BSD3CLAUSE=BSD-3-Clause; BSD4CLAUSE=BSD-4-Clause; BSL=BSL-1.0; CC0-1.0=CC0-1.0; CDDL=CDDL-1.0; CPAL-1.0=CPAL-1.0; ClArtistic=ClArtistic; EPL=EPL-1.0; EUPL11=EUPL-1.1; EUPL12=EUPL-1.2; GFDL=GFDL-1.3-only; GPLv1=GPL-1.0-only;
        GPLv1+=GPL-1.0-or-later; GPLv2=GPL-2.0-only; GPLv2+=GPL-2.0-or-later; GPLv3=GPL-3.0-only; GPLv3+=GPL-3.0-or-later; GPLv3RLE=GPL-3.0-only WITH GCC-exception-3.1; GPLv3RLE+=GPL-3.0-or-later WITH GCC-exception-3.1;
        ISCL=ISC; LGPL20=LGPL-2.0-only; LGPL20+=LGPL-2.0-or-later; LGPL21=LGPL-2.1-only; LGPL21+=LGPL-2.1-or-later; LGPL3=LGPL-3.0-only; LGPL3+=LGPL-3.0-or-later; LPPL13c=LPPL-1.3c; MIT=MIT; MPL10=MPL-1.0; MPL11=MPL-1.1; MPL20=MPL-2.0;
        NCSA=NCSA; OFL10=OFL-1.0; OFL11=OFL-1.1; OpenSSL=OpenSSL; PHP301=PHP-3.01; PSFL=PSF-2.0; RUBY=Ruby; UNLICENSE=Unlicense; WTFPL=WTFPL; ZLIB=Zlib; ZPL21=ZPL-2.1; 0BSD=0BSD; MIT-0=MIT-0; BlueOak-1.0.0=BlueOak-1.0.0
        """);

    public static readonly FrozenDictionary<string, string> R = Table("""
        GPL-2=GPL-2.0-only; GPL-3=GPL-3.0-only; LGPL-2=LGPL-2.0-only; LGPL-2.1=LGPL-2.1-only; LGPL-3=LGPL-3.0-only; AGPL-3=AGPL-3.0-only; Artistic-2.0=Artistic-2.0; BSD_2_clause=BSD-2-Clause; BSD_3_clause=BSD-3-Clause; MIT=MIT; CC0=CC0-1.0;
        GPL=GPL-1.0-or-later; LGPL=LGPL-2.0-or-later; Apache License 2.0=Apache-2.0; Apache License (== 2.0)=Apache-2.0; Apache License (>= 2.0)=Apache-2.0; Apache License (>= 2)=Apache-2.0; Apache License (== 2)=Apache-2.0; Apache License=; Artistic-1.0=Artistic-1.0; Artistic License 2.0=Artistic-2.0; Artistic License (== 2.0)=Artistic-2.0;
        BSL-1.0=BSL-1.0; BSL=BSL-1.0; Boost Software License 1.0=BSL-1.0; MPL-2.0=MPL-2.0; MPL (== 2.0)=MPL-2.0; MPL (>= 2.0)=MPL-2.0; MPL (== 1.1)=MPL-1.1; MPL (>= 2)=MPL-2.0; MPL-1.0=MPL-1.0; MPL-1.1=MPL-1.1; CC BY 4.0=CC-BY-4.0; CC BY-SA 4.0=CC-BY-SA-4.0; CC BY-NC 4.0=CC-BY-NC-4.0; CC BY-NC-SA 4.0=CC-BY-NC-SA-4.0; CC BY-NC-ND 4.0=CC-BY-NC-ND-4.0;
        CC BY-NC-SA 3.0=CC-BY-NC-SA-3.0; EUPL-1.1=EUPL-1.1; EUPL (== 1.1)=EUPL-1.1; EUPL-1.2=EUPL-1.2; CeCILL=CECILL-2.1; CeCILL-2=CECILL-2.0; CeCILL (== 2)=CECILL-2.0; CeCILL-2.1=CECILL-2.1; LPL-1.02=LPL-1.02; Lucent Public License=LPL-1.02; Zlib=Zlib; PostgreSQL=PostgreSQL; EPL=EPL-1.0; CPL-1.0=CPL-1.0; Common Public License Version 1.0=CPL-1.0
        """);

    public static readonly FrozenDictionary<string, string> Yocto = Table("""
        GPLv1=GPL-1.0-only; GPLv1+=GPL-1.0-or-later; GPLv2=GPL-2.0-only; GPLv2.0=GPL-2.0-only; GPLv2+=GPL-2.0-or-later; GPL-2.0=GPL-2.0-only; GPL-2.0+=GPL-2.0-or-later; GPL-1.0=GPL-1.0-only; GPL-3.0=GPL-3.0-only; GPL-3.0+=GPL-3.0-or-later; GPLv3=GPL-3.0-only; GPLv3.0=GPL-3.0-only; GPLv3+=GPL-3.0-or-later;
        GPL-2=GPL-2.0-only; GPL-2+=GPL-2.0-or-later; GPL-3=GPL-3.0-only; GPL-3+=GPL-3.0-or-later; LGPLv2=LGPL-2.0-only; LGPLv2+=LGPL-2.0-or-later; LGPL-2.0=LGPL-2.0-only; LGPL-2.0+=LGPL-2.0-or-later; LGPLv2.1=LGPL-2.1-only; LGPLv2.1+=LGPL-2.1-or-later; LGPL-2.1=LGPL-2.1-only; LGPL-2.1+=LGPL-2.1-or-later; LGPLv3=LGPL-3.0-only;
        LGPLv3+=LGPL-3.0-or-later; LGPL-3.0=LGPL-3.0-only; LGPL-3.0+=LGPL-3.0-or-later; AGPLv3=AGPL-3.0-only; AGPLv3+=AGPL-3.0-or-later; AGPL-3.0=AGPL-3.0-only; AGPL-3=AGPL-3.0-only; MPL-1=MPL-1.0; MPLv1=MPL-1.0; MPLv1.1=MPL-1.1; MPLv2=MPL-2.0; MPLv2.0=MPL-2.0; MIT-X=MIT; MIT-style=MIT; openssl=OpenSSL; PSF=PSF-2.0; PSFv2=PSF-2.0; Python-2=Python-2.0;
        Apachev2=Apache-2.0; Apache-2=Apache-2.0; Artisticv1=Artistic-1.0; Artistic-1=Artistic-1.0; CDDL-1=CDDL-1.0; CPLv1=CPL-1.0; EPLv1.0=EPL-1.0; FreeType=FTL; Nauman=Naumen; tcl=TCL; vim=Vim; SGIv1=SGI-B-1.0; ISC=ISC; MIT=MIT; BSD-2-Clause=BSD-2-Clause; BSD-3-Clause=BSD-3-Clause; BSD-4-Clause=BSD-4-Clause; Zlib=Zlib; zlib=Zlib; Apache-2.0=Apache-2.0; MPL-2.0=MPL-2.0;
        GPL-2.0-with-autoconf-exception=GPL-2.0-only WITH Autoconf-exception-2.0; GPL-2.0-with-classpath-exception=GPL-2.0-only WITH Classpath-exception-2.0; GPL-2.0-with-font-exception=GPL-2.0-only WITH Font-exception-2.0; GPL-2.0-with-GCC-exception=GPL-2.0-only WITH GCC-exception-2.0; GPL-3.0-with-GCC-exception=GPL-3.0-only WITH GCC-exception-3.1; GPL-3.0-with-autoconf-exception=GPL-3.0-only WITH Autoconf-exception-3.0;
        GPL-2.0-only=GPL-2.0-only; GPL-2.0-or-later=GPL-2.0-or-later; GPL-3.0-only=GPL-3.0-only; GPL-3.0-or-later=GPL-3.0-or-later; LGPL-2.0-only=LGPL-2.0-only; LGPL-2.0-or-later=LGPL-2.0-or-later; LGPL-2.1-only=LGPL-2.1-only; LGPL-2.1-or-later=LGPL-2.1-or-later; LGPL-3.0-only=LGPL-3.0-only; LGPL-3.0-or-later=LGPL-3.0-or-later; bzip2-1.0.6=bzip2-1.0.6; curl=curl; OFL-1.1=OFL-1.1; Libpng=Libpng; Unlicense=Unlicense; BSL-1.0=BSL-1.0; PostgreSQL=PostgreSQL; OpenSSL=OpenSSL; X11=X11; Artistic-2.0=Artistic-2.0; Artistic-1.0=Artistic-1.0; Beerware=Beerware; CC0-1.0=CC0-1.0; GFDL-1.2=GFDL-1.2-only; GFDL-1.3=GFDL-1.3-only; GFDL-1.1=GFDL-1.1-only; HPND=HPND; IJG=IJG; NCSA=NCSA; PSF-2.0=PSF-2.0; Python-2.0=Python-2.0; Ruby=Ruby; EPL-1.0=EPL-1.0; EPL-2.0=EPL-2.0; MPL-1.1=MPL-1.1; 0BSD=0BSD
        """);

    public static readonly FrozenDictionary<string, string> Debian = Table("""
        Apache-1=Apache-1.0; Apache-1.0=Apache-1.0; Apache-1.1=Apache-1.1; Apache-2=Apache-2.0; Apache-2.0=Apache-2.0; Artistic=Artistic-1.0-Perl; Artistic-1=Artistic-1.0; Artistic-1.0=Artistic-1.0; Artistic-2=Artistic-2.0; Artistic-2.0=Artistic-2.0; BSD-2-clause=BSD-2-Clause; BSD-3-clause=BSD-3-Clause;
        BSD-4-clause=BSD-4-Clause; BSD-4-clause-UC=BSD-4-Clause-UC; 0BSD=0BSD; BSL-1=BSL-1.0; BSL-1.0=BSL-1.0; Boost-1.0=BSL-1.0; ISC=ISC; CC0=CC0-1.0; CC0-1=CC0-1.0; CC0-1.0=CC0-1.0; CDDL=CDDL-1.0; CDDL-1=CDDL-1.0; CDDL-1.0=CDDL-1.0; CDDL-1.1=CDDL-1.1; CPL-1=CPL-1.0; CPL-1.0=CPL-1.0; EFL-1=EFL-1.0; EFL-1.0=EFL-1.0; EFL-2=EFL-2.0; EFL-2.0=EFL-2.0; EPL-1=EPL-1.0; EPL-1.0=EPL-1.0; EPL-2=EPL-2.0; EPL-2.0=EPL-2.0;
        EUPL-1.1=EUPL-1.1; EUPL-1.2=EUPL-1.2; Expat=MIT; MIT=MIT; X11=X11; FTL=FTL; GFDL-NIV-1.1=GFDL-1.1-no-invariants-only; GFDL-NIV-1.1+=GFDL-1.1-no-invariants-or-later; GFDL-NIV-1.2=GFDL-1.2-no-invariants-only; GFDL-NIV-1.2+=GFDL-1.2-no-invariants-or-later; GFDL-NIV-1.3=GFDL-1.3-no-invariants-only; GFDL-NIV-1.3+=GFDL-1.3-no-invariants-or-later;
        LPPL-1=LPPL-1.0; LPPL-1.0=LPPL-1.0; LPPL-1.1=LPPL-1.1; LPPL-1.2=LPPL-1.2; LPPL-1.3a=LPPL-1.3a; LPPL-1.3c=LPPL-1.3c; MPL-1=MPL-1.0; MPL-1.0=MPL-1.0; MPL-1.1=MPL-1.1; MPL-2=MPL-2.0; MPL-2.0=MPL-2.0; OFL-1.0=OFL-1.0; OFL-1.1=OFL-1.1; SIL-1.1=OFL-1.1; Perl=Artistic-1.0-Perl OR GPL-1.0-or-later; Python-2=Python-2.0; Python-2.0=Python-2.0; PSF-2=PSF-2.0; PSF-2.0=PSF-2.0; QPL-1=QPL-1.0; QPL-1.0=QPL-1.0;
        Unlicense=Unlicense; W3C=W3C; Zlib=Zlib; ZPL-1.1=ZPL-1.1; ZPL-2=ZPL-2.0; ZPL-2.0=ZPL-2.0; ZPL-2.1=ZPL-2.1; WTFPL=WTFPL; WTFPL-2=WTFPL; NCSA=NCSA; OpenSSL=OpenSSL; PostgreSQL=PostgreSQL; libpng=Libpng; curl=curl; Vim=Vim; Ruby=Ruby; Sleepycat=Sleepycat; BlueOak-1.0.0=BlueOak-1.0.0; MIT-0=MIT-0; UFL-1.0=Ubuntu-font-1.0; MS-PL=MS-PL; AFL-2.1=AFL-2.1; AFL-3.0=AFL-3.0; OSL-3.0=OSL-3.0; CC-PDDC=CC-PDDC;
        PHP-3.0=PHP-3.0; PHP-3.01=PHP-3.01; BSD-1-clause=BSD-1-Clause; bzip2-1.0.6=bzip2-1.0.6; HPND=HPND; TCL=TCL; Unicode-DFS-2016=Unicode-DFS-2016; Beerware=Beerware; CECILL-2.0=CECILL-2.0; CECILL-2.1=CECILL-2.1; CECILL-B=CECILL-B; CECILL-C=CECILL-C; IJG=IJG; ICU=ICU; JSON=JSON; BSD-3-Clause-Clear=BSD-3-Clause-Clear; BSD-2=BSD-2-Clause; BSD-3=BSD-3-Clause; MIT/X11=MIT; FSFAP=FSFAP; FSFUL=FSFUL; FSFULLR=FSFULLR; OpenLDAP-2.8=OLDAP-2.8; OLDAP-2.8=OLDAP-2.8; Latex2e=Latex2e; NTP=NTP; AFL-2.0=AFL-2.0; AFL-1.2=AFL-1.2; MIT-CMU=MIT-CMU; ISC-License=ISC
        """);

    public static readonly FrozenDictionary<string, string> Fedora = Table("""
        AFL=AFL-3.0; AGPLv1=AGPL-1.0-only; AGPLv3=AGPL-3.0-only; AGPLv3+=AGPL-3.0-or-later; APSL 2.0=APSL-2.0; ASL 1.0=Apache-1.0; ASL 1.1=Apache-1.1; ASL 2.0=Apache-2.0; ASL 2.0 with exceptions=; Artistic 2.0=Artistic-2.0; Artistic clarified=ClArtistic; Boost=BSL-1.0; BSD with advertising=BSD-4-Clause; CATOSL=CATOSL-1.1; CC0=CC0-1.0; CC-BY-SA=; CDDL=CDDL-1.0;
        CeCILL=CECILL-2.0; CeCILL-B=CECILL-B; CeCILL-C=CECILL-C; CPAL=CPAL-1.0; CPL=CPL-1.0; ECL 1.0=ECL-1.0; ECL 2.0=ECL-2.0; EFL 2.0=EFL-2.0; EPL=EPL-1.0; EPL-1.0=EPL-1.0; EPL-2.0=EPL-2.0; EU Datagrid=EUDatagrid; EUPL 1.1=EUPL-1.1; EUPL 1.2=EUPL-1.2; FTL=FTL; GPL+=GPL-1.0-or-later; GPLv1=GPL-1.0-only; GPLv2=GPL-2.0-only; GPLv2+=GPL-2.0-or-later; GPLv3=GPL-3.0-only; GPLv3+=GPL-3.0-or-later;
        IBM=IPL-1.0; IJG=IJG; ImageMagick=ImageMagick; iMatix=iMatix; Intel ACPI=Intel-ACPI; Interbase=Interbase-1.0; ISC=ISC; Jabber=JOSL; LGPLv2=LGPL-2.0-only; LGPLv2+=LGPL-2.0-or-later; LGPLv3=LGPL-3.0-only; LGPLv3+=LGPL-3.0-or-later; LPL=LPL-1.02; LPPL=LPPL-1.3c; Knuth=Knuth-CTAN; MirOS=MirOS; MIT with advertising=MIT-advertising; MIT-0=MIT-0; mod_macro=; MPLv1.0=MPL-1.0; MPLv1.1=MPL-1.1; MPLv2.0=MPL-2.0; MS-PL=MS-PL; MS-RL=MS-RL; NCSA=NCSA;
        NetCDF=NetCDF; Netscape=NPL-1.1; NGPL=NGPL; Nokia=Nokia; NOSL=NOSL; Noweb=Noweb; OFL=OFL-1.1; OML=OML; OpenLDAP=OLDAP-2.8; OpenSSL=OpenSSL; OSL 1.0=OSL-1.0; OSL 1.1=OSL-1.1; OSL 2.0=OSL-2.0; OSL 2.1=OSL-2.1; OSL 3.0=OSL-3.0; Phorum=; PHP=PHP-3.01; Plexus=Plexus; PostgreSQL=PostgreSQL; Python=Python-2.0.1; Qhull=Qhull; QPL=QPL-1.0; RPSL=RPSL-1.0; SISSL=SISSL; Sleepycat=Sleepycat; SPL=SPL-1.0; TCL=TCL; TMate=TMate; Unlicense=Unlicense; UPL=UPL-1.0; Vim=Vim; VSL=VSL-1.0;
        W3C=W3C; WTFPL=WTFPL; XSkat=XSkat; xinetd=xinetd; YPLv1.1=YPL-1.1; Zend=Zend-2.0; ZPLv1.0=; ZPLv2.0=ZPL-2.0; ZPLv2.1=ZPL-2.1; zlib=Zlib; zlib with acknowledgement=zlib-acknowledgement; DOC=DOC; Glide=Glide; Beerware=Beerware; bzip2=bzip2-1.0.6; curl=curl; LBNL BSD=BSD-3-Clause-LBNL; OGL=; Ruby=Ruby; Unicode=Unicode-DFS-2015; GPLv2+ with exceptions=; GPLv3+ with exceptions=; LGPLv2+ with exceptions=; LGPLv3+ with exceptions=; GPLv2 with exceptions=
        """);

    public static readonly FrozenDictionary<string, string> Gentoo = Table("""
        GPL-1=GPL-1.0-only; GPL-1+=GPL-1.0-or-later; GPL-2=GPL-2.0-only; GPL-2+=GPL-2.0-or-later; GPL-3=GPL-3.0-only; GPL-3+=GPL-3.0-or-later; LGPL-2=LGPL-2.0-only; LGPL-2+=LGPL-2.0-or-later; LGPL-2.1=LGPL-2.1-only; LGPL-2.1+=LGPL-2.1-or-later; LGPL-3=LGPL-3.0-only; LGPL-3+=LGPL-3.0-or-later; AGPL-3=AGPL-3.0-only; AGPL-3+=AGPL-3.0-or-later; FDL-1.1=GFDL-1.1-only; FDL-1.1+=GFDL-1.1-or-later; FDL-1.2=GFDL-1.2-only; FDL-1.2+=GFDL-1.2-or-later; FDL-1.3=GFDL-1.3-only; FDL-1.3+=GFDL-1.3-or-later;
        BSD=BSD-3-Clause; BSD-1=BSD-1-Clause; BSD-2=BSD-2-Clause; BSD-4=BSD-4-Clause; BSD-with-attribution=BSD-3-Clause-Attribution; Clear-BSD=BSD-3-Clause-Clear; 0BSD=0BSD; MIT=MIT; MIT-0=MIT-0; ISC=ISC; ZLIB=Zlib; Apache-1.0=Apache-1.0; Apache-1.1=Apache-1.1; Apache-2.0=Apache-2.0; Artistic=Artistic-1.0-Perl; Artistic-2=Artistic-2.0; Boost-1.0=BSL-1.0; CC0-1.0=CC0-1.0; CC-BY-3.0=CC-BY-3.0; CC-BY-4.0=CC-BY-4.0; CC-BY-SA-2.0=CC-BY-SA-2.0; CC-BY-SA-2.5=CC-BY-SA-2.5; CC-BY-SA-3.0=CC-BY-SA-3.0; CC-BY-SA-4.0=CC-BY-SA-4.0; CC-BY-NC-SA-4.0=CC-BY-NC-SA-4.0;
        CDDL=CDDL-1.0; CDDL-1.1=CDDL-1.1; CeCILL-2=CECILL-2.0; CeCILL-2.1=CECILL-2.1; CeCILL-B=CECILL-B; CeCILL-C=CECILL-C; CPL-0.5=; CPL-1.0=CPL-1.0; EPL-1.0=EPL-1.0; EPL-2.0=EPL-2.0; EUPL-1.1=EUPL-1.1; EUPL-1.2=EUPL-1.2; FTL=FTL; HPND=HPND; IBM=IPL-1.0; IJG=IJG; Info-ZIP=Info-ZIP; LPPL-1.2=LPPL-1.2; LPPL-1.3=LPPL-1.3a; LPPL-1.3c=LPPL-1.3c; MPL-1.0=MPL-1.0; MPL-1.1=MPL-1.1; MPL-2.0=MPL-2.0; Ms-PL=MS-PL; NPL-1.1=NPL-1.1; OFL-1.1=OFL-1.1; OSL-2.0=OSL-2.0; OSL-2.1=OSL-2.1; OSL-3.0=OSL-3.0; openssl=OpenSSL; PHP-3=PHP-3.0; PHP-3.01=PHP-3.01;
        POSTGRESQL=PostgreSQL; PSF-2=PSF-2.0; PSF-2.3=; PSF-2.4=; PYTHON=Python-2.0.1; QPL-1.0=QPL-1.0; Ruby-BSD=Ruby; Sleepycat=Sleepycat; SMAIL=; SSLeay=SSLeay-standalone; tcltk=TCL; UoI-NCSA=NCSA; unicode=; Unlicense=Unlicense; vim=Vim; W3C=W3C; WTFPL-2=WTFPL; ZPL=ZPL-2.1; libpng=Libpng; libpng2=libpng-2.0; curl=curl; BZIP2=bzip2-1.0.6; Sendmail=Sendmail; JasPer2.0=JasPer-2.0; Old-MIT=MIT-Modern-Variant; AFL-2.1=AFL-2.1; AFL-3.0=AFL-3.0; BEER-WARE=Beerware
        """);

    /// <summary>Behind the last "::" of "License :: …"; a name without version or kind has no translation.</summary>
    public static readonly FrozenDictionary<string, string> Trove = Table("""
        Academic Free License (AFL)=; Apache Software License=; Apple Public Source License=; Artistic License=; Attribution Assurance License=AAL; Blue Oak Model License (BlueOak-1.0.0)=BlueOak-1.0.0; Boost Software License 1.0 (BSL-1.0)=BSL-1.0; BSD License=; CEA CNRS Inria Logiciel Libre License, version 2.1 (CeCILL-2.1)=CECILL-2.1; CeCILL-B Free Software License Agreement (CECILL-B)=CECILL-B; CeCILL-C Free Software License Agreement (CECILL-C)=CECILL-C;
        CMU License (MIT-CMU)=MIT-CMU; Common Development and Distribution License 1.0 (CDDL-1.0)=CDDL-1.0; Common Public License=CPL-1.0; Eclipse Public License 1.0 (EPL-1.0)=EPL-1.0; Eclipse Public License 2.0 (EPL-2.0)=EPL-2.0; Educational Community License, Version 2.0 (ECL-2.0)=ECL-2.0; Eiffel Forum License=; European Union Public Licence 1.0 (EUPL 1.0)=EUPL-1.0; European Union Public Licence 1.1 (EUPL 1.1)=EUPL-1.1; European Union Public Licence 1.2 (EUPL 1.2)=EUPL-1.2;
        GNU Affero General Public License v3=AGPL-3.0-only; GNU Affero General Public License v3 or later (AGPLv3+)=AGPL-3.0-or-later; GNU Free Documentation License (FDL)=; GNU General Public License (GPL)=; GNU General Public License v2 (GPLv2)=GPL-2.0-only; GNU General Public License v2 or later (GPLv2+)=GPL-2.0-or-later; GNU General Public License v3 (GPLv3)=GPL-3.0-only; GNU General Public License v3 or later (GPLv3+)=GPL-3.0-or-later; GNU Lesser General Public License v2 (LGPLv2)=LGPL-2.0-only;
        GNU Lesser General Public License v2 or later (LGPLv2+)=LGPL-2.0-or-later; GNU Lesser General Public License v3 (LGPLv3)=LGPL-3.0-only; GNU Lesser General Public License v3 or later (LGPLv3+)=LGPL-3.0-or-later; GNU Library or Lesser General Public License (LGPL)=; Historical Permission Notice and Disclaimer (HPND)=HPND; IBM Public License=IPL-1.0; Intel Open Source License=Intel; ISC License (ISCL)=ISC; Jabber Open Source License=JOSL; MIT License=MIT; MIT No Attribution License (MIT-0)=MIT-0; MirOS License (MirOS)=MirOS; MITRE Collaborative Virtual Workspace License (CVW)=CVW; Motosoto License=Motosoto;
        Mozilla Public License 1.0 (MPL)=MPL-1.0; Mozilla Public License 1.1 (MPL 1.1)=MPL-1.1; Mozilla Public License 2.0 (MPL 2.0)=MPL-2.0; Mulan Permissive Software License v2 (MulanPSL-2.0)=MulanPSL-2.0; NASA Open Source Agreement v1.3 (NASA-1.3)=NASA-1.3; Nethack General Public License=NGPL; Nokia Open Source License=Nokia; Open Group Test Suite License=OGTSL; Open Software License 3.0 (OSL-3.0)=OSL-3.0; PostgreSQL License=PostgreSQL; Python License (CNRI Python License)=CNRI-Python; Python Software Foundation License=PSF-2.0; Qt Public License (QPL)=QPL-1.0; Ricoh Source Code Public License=RSCPL; SIL Open Font License 1.1 (OFL-1.1)=OFL-1.1;
        Sleepycat License=Sleepycat; Sun Industry Standards Source License (SISSL)=SISSL; Sun Public License=SPL-1.0; The Unlicense (Unlicense)=Unlicense; Universal Permissive License (UPL)=UPL-1.0; University of Illinois/NCSA Open Source License=NCSA; Vovida Software License 1.0=VSL-1.0; W3C License=W3C; X.Net License=Xnet; Zero-Clause BSD (0BSD)=0BSD; Zope Public License=; zlib/libpng License=Zlib; Public Domain=; CC0 1.0 Universal (CC0 1.0) Public Domain Dedication=CC0-1.0; Repoze Public License=; Aladdin Free Public License (AFPL)=Aladdin; CeCILL-2.1=CECILL-2.1; Nikita=; GUST Font License 1.0=GFL; GUST Font License 2006-09-30=; Netscape Public License (NPL)=; DFSG approved=; Freely Distributable=; Free For Educational Use=; Freeware=; Other/Proprietary License=; OSI Approved=
        """);

    private static FrozenDictionary<string, string> Table(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(row => (Name: row[..row.LastIndexOf('=')], Expression: row[(row.LastIndexOf('=') + 1)..]))
            .Where(row => row.Expression.Length > 0)
            .DistinctBy(row => row.Name.Trim(), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(row => row.Name.Trim(), row => row.Expression, StringComparer.OrdinalIgnoreCase);
}
