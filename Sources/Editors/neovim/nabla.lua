-- Nabla for Neovim 0.7 and later: put this file into ~/.config/nvim/plugin/.
--
-- It starts `nabla server` for Markdown notes; nothing else is needed. Commands:
--   :NablaRun      run the directive at the cursor     :NablaRunAll   run all directives
--   :NablaFixAll   mend all mistakes that can be mended safely
local markers = { ".nabla.yml", "nabla.yml", ".git" }

local function root(name)
  local folder = vim.fn.fnamemodify(name, ":p:h")
  local current = folder
  while true do
    for _, marker in ipairs(markers) do
      if vim.loop.fs_stat(current .. "/" .. marker) then return current end
    end
    local parent = vim.fn.fnamemodify(current, ":h")
    if parent == current then return folder end
    current = parent
  end
end

local clients = {}

local function attach(buffer)
  local name = vim.api.nvim_buf_get_name(buffer)
  if name == "" or vim.bo[buffer].buftype ~= "" then return end
  local folder = root(name)
  local id = clients[folder]
  if not id or not vim.lsp.get_client_by_id(id) then
    id = vim.lsp.start_client({
      name = "nabla",
      cmd = vim.g.nabla_command or { "nabla", "server" },
      root_dir = folder,
      init_options = vim.g.nabla_settings or {},
      workspace_folders = { { uri = vim.uri_from_fname(folder), name = folder } },
      flags = { debounce_text_changes = 20 },
    })
    clients[folder] = id
  end
  if id then vim.lsp.buf_attach_client(buffer, id) end
end

local function execute(command)
  vim.lsp.buf_request(0, "workspace/executeCommand", {
    command = command,
    arguments = { { uri = vim.uri_from_bufnr(0), line = vim.fn.line(".") - 1 } },
  })
end

local function fix_all()
  local parameters = vim.lsp.util.make_range_params()
  parameters.context = { diagnostics = {}, only = { "source.fixAll.nabla" } }
  vim.lsp.buf_request(0, "textDocument/codeAction", parameters, function(_, actions, context)
    local client = vim.lsp.get_client_by_id(context.client_id)
    for _, action in ipairs(actions or {}) do
      if action.edit then
        vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
      end
    end
  end)
end

local group = vim.api.nvim_create_augroup("nabla", {})
vim.api.nvim_create_autocmd("FileType", {
  group = group,
  pattern = { "markdown", "quarto", "rmd", "tex" },
  callback = function(event) attach(event.buf) end,
})
vim.api.nvim_create_user_command("NablaRun", function() execute("nabla.run") end, {})
vim.api.nvim_create_user_command("NablaRunAll", function() execute("nabla.runAll") end, {})
vim.api.nvim_create_user_command("NablaFixAll", fix_all, {})
