using Anneal.Interop.Zip;

namespace Anneal.Interop.Tests.Zip;

public class Crc32Tests
{
    [Fact] // the check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms
    public void Has_the_published_check_value() => Assert.Equal(0xCBF43926, Crc32.Of("123456789"u8));
}
