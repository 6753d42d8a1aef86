using System.Globalization;
using Anneal.Tests;

namespace Anneal.Cli.Tests.EndToEnd;

/// <summary>
/// Real processes, ended by SIGKILL at random moments. <c>ANNEAL_KILLS=20</c> kills each training so often, and tries
/// all of them.
/// </summary>
[Trait("half", "training")]
public sealed class KilledTrainingTests
{
    private const string Killed = "killed";

    private static readonly int? AskedKills = int.TryParse(
        Environment.GetEnvironmentVariable("ANNEAL_KILLS"),
        CultureInfo.InvariantCulture,
        out var kills
    )
        ? kills
        : null;

    public static IEnumerable<object[]> Cases =>
        AskedKills is null
            ?
            [
                ["plateau", 1],
                ["adam", 2],
            ]
            : from training in KilledTraining.Names
            from threads in new[] { 1, 2 }
            select new object[] { training, threads };

    [Theory, MemberData(nameof(Cases))]
    public Task A_training_killed_at_random_moments_and_resumed_ends_with_the_same_bits(string name, int threads) =>
        Seeded.TryAsync(Environment.TickCount, random => KillAsync(name, threads, random));

    private static async Task KillAsync(string name, int threads, Random random)
    {
        var (kills, epochs) = AskedKills is { } asked ? (asked, 2 * asked) : (2, 6);
        using var training = new KilledTraining(name, "digits", threads, epochs, interval: 2);
        var expected = await training.UndisturbedAsync();

        var killed = 0;
        for (var attempt = 0; attempt < kills; attempt++)
        {
            using var doomed = training.Start(Killed);
            var ending = doomed.EndAsync();
            for (
                var before = training.Checkpoints(Killed);
                !ending.IsCompleted && before.SequenceEqual(training.Checkpoints(Killed));

            )
                await Task.Delay(2); // it trains
            await Task.WhenAny(ending, Task.Delay(random.Next(200)));
            if (await doomed.KillAsync())
                killed++;
        }
        using var last = training.Start(Killed);
        Assert.Equal(expected, await training.EndAsync(last, Killed));
        Assert.True(killed > kills / 2, $"only {killed} of {kills} attempts were killed before their end");
        Assert.Equal(2, training.Checkpoints(Killed).Length);
    }
}
