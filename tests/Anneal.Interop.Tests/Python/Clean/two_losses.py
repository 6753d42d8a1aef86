opt = torch.optim.Adam(net.parameters(), lr=1e-3)
for a, b in zip(loader_a, loader_b):
    opt.zero_grad()
    loss = criterion(net(a[0]), a[1])
    loss.backward()
    loss = criterion(net(b[0]), b[1])
    loss.backward()
    opt.step()
