// expect: nothing
// checked: 1
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TorchSharp;

public sealed class TrainingService : BackgroundService
{
    private const int Rounds = 24;
    private readonly ILogger<TrainingService> _logger;

    public TrainingService(ILogger<TrainingService> logger) => _logger = logger;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var model = new Recommender();
        var optimizer = torch.optim.Adagrad(model.parameters(), 0.05);
        var scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor: 1.0, end_factor: 0.1, total_iters: Rounds);
        for (var round = 0; round < Rounds && !stoppingToken.IsCancellationRequested; round++)
        {
            await foreach (var ratings in Feed(stoppingToken))
            {
                optimizer.zero_grad();
                var loss = model.Loss(ratings);
                loss.backward();
                optimizer.step();
            }
            _logger.LogInformation("round {Round}, rate {Rate}", round, scheduler.get_last_lr().First());
            scheduler.step();
        }
    }
}
