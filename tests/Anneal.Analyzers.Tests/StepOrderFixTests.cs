namespace Anneal.Analyzers.Tests;

public sealed class StepOrderFixTests
{
    private const string Before = """
        var optimizer = torch.optim.SGD(model.parameters(), 0.1);
        var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1000);

        """;

    public static TheoryData<string, string> Loops =>
        new()
        {
            {
                """
                    for (var epoch = 0; epoch < 30; epoch++)
                    {
                        scheduler.step();
                        foreach (var batch in loader)
                        {
                            optimizer.zero_grad();
                            Loss(batch).backward();
                            optimizer.step();
                        }
                        Evaluate(epoch);
                    }
                    """,
                """
                    for (var epoch = 0; epoch < 30; epoch++)
                    {
                        foreach (var batch in loader)
                        {
                            optimizer.zero_grad();
                            Loss(batch).backward();
                            optimizer.step();
                        }
                        scheduler.step();
                        Evaluate(epoch);
                    }
                    """
            },
            {
                """
                    for (var i = 0; i < 5000; i++)
                    {
                        // once an update
                        scheduler.step();
                        optimizer.zero_grad();
                        Loss(i).backward();
                        optimizer.step();
                        Console.WriteLine(i);
                    }
                    """,
                """
                    for (var i = 0; i < 5000; i++)
                    {
                        optimizer.zero_grad();
                        Loss(i).backward();
                        optimizer.step();
                        // once an update
                        scheduler.step();
                        Console.WriteLine(i);
                    }
                    """
            },
            {
                """
                    for (var epoch = 0; epoch < 3000; epoch++)
                    {
                        model.train();
                        scheduler.step();
                        TrainEpoch(model, optimizer);
                    }
                    """,
                """
                    for (var epoch = 0; epoch < 3000; epoch++)
                    {
                        model.train();
                        TrainEpoch(model, optimizer);
                        scheduler.step();
                    }
                    """
            },
        };

    [Theory, MemberData(nameof(Loops))]
    public async Task Moves_the_step_behind_the_updates(string wrong, string right)
    {
        var text = await Analysis.FixedAsync(Before + wrong, "LP003");
        Assert.Equal(Before + right, text);
        Assert.DoesNotContain(await Analysis.OfAsync(text!), found => found.Id == "LP003");
    }

    [Fact]
    public async Task Has_no_fix_where_the_updates_are_made_elsewhere() =>
        Assert.Null(
            await Analysis.FixedAsync(
                Before
                    + """
                    for (var epoch = 0; epoch < 30; epoch++)
                    {
                        Begin();
                        foreach (var batch in loader)
                        {
                            optimizer.zero_grad();
                            Loss(batch).backward();
                            optimizer.step();
                        }
                    }
                    void Begin() { scheduler.step(); }
                    """,
                "LP003"
            )
        );
}
