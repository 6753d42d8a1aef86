# The generator's loss also leaves gradients in the discriminator; they are cleared before its own.
g_optimizer = torch.optim.Adam(generator.parameters(), lr=1e-4)
d_optimizer = torch.optim.Adam(discriminator.parameters(), lr=1e-4)
g_scheduler = torch.optim.lr_scheduler.ExponentialLR(g_optimizer, gamma=0.99)
d_scheduler = torch.optim.lr_scheduler.ExponentialLR(d_optimizer, gamma=0.99)
for epoch in range(50):
    for real in loader:
        g_optimizer.zero_grad()
        g_loss = adversarial(discriminator(generator(z)), valid)
        g_loss.backward()
        g_optimizer.step()
        d_optimizer.zero_grad()
        d_loss = (adversarial(discriminator(real), valid) + adversarial(discriminator(generator(z).detach()), fake)) / 2
        d_loss.backward()
        d_optimizer.step()
    for scheduler in (g_scheduler, d_scheduler):
        scheduler.step()
