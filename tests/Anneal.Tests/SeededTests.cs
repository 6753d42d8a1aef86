using Anneal.Tests.Architecture;
using Xunit.Sdk;

namespace Anneal.Tests;

/// <summary>Random tests can be run again.</summary>
public sealed class SeededTests
{
    [Fact]
    public void A_random_test_that_fails_says_its_seed_and_why()
    {
        var wrong = Assert.Throws<XunitException>(() =>
            Seeded.Try(17, random => Assert.Fail($"{random.Next(3)} came"))
        );
        Assert.StartsWith("random seed 17 (ANNEAL_SEED=17 runs it again): ", wrong.Message, StringComparison.Ordinal);
        Assert.EndsWith($"{new Random(17).Next(3)} came", wrong.Message, StringComparison.Ordinal);
        Assert.NotNull(wrong.InnerException);
    }

    [Fact]
    public void No_test_makes_random_numbers_of_which_nobody_hears_the_seed() =>
        Assert.DoesNotContain(
            Repository
                .Sources("tests")
                .Where(path => !Path.GetFileName(path).StartsWith("Seeded", StringComparison.Ordinal)),
            path =>
                File.ReadAllText(path) is var text
                && (
                    text.Contains("new Random(", StringComparison.Ordinal)
                    || text.Contains("Random.Shared", StringComparison.Ordinal)
                )
        );
}
